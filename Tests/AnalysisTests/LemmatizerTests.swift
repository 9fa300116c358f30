import Analysis
import Testing

@Suite struct LemmatizerTests {
  @Test(
    "A verb in any form gives its base form when another form of it is wanted",
    arguments: [("contacts", "contact"), ("made", "make"), ("went", "go"), ("bring", "bring"), ("keep", "keep")])
  func baseFormOfAnyForm(form: String, base: String) {
    #expect(Lemmatizer.lemma(ofAnyForm: form, for: .VB) == base)
  }

  @Test("A verb that ends like a form keeps its letters when it is inflected")
  func inflectingBaseForms() {
    #expect(Inflector.inflect(Lemmatizer.lemma(ofAnyForm: "bring", for: .VBG), to: .VBG) == "bringing")
  }
}
