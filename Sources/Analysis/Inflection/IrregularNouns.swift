/// Plurals, comparatives and superlatives that no rule gives.
enum IrregularNouns {
  /// Plural by singular.
  static let plurals = pairs(pluralSource)
  /// Singular by plural.
  static let singulars = inverse(plurals)

  /// Nouns whose plural is the singular.
  static let invariable = Set(
    """
    sheep deer fish moose swine bison shrimp trout salmon cod squid aircraft spacecraft hovercraft watercraft series \
    species means headquarters crossroads offspring chassis corps rendezvous gallows barracks works Chinese Japanese \
    Portuguese Swiss Vietnamese Lebanese Burmese Maltese Sudanese Taiwanese Senegalese precis bourgeois samurai \
    thanks regards troops politics news pants clothes scissors jeans economics mathematics physics athletics ethics \
    genetics belongings surroundings outskirts proceeds premises congratulations goods cattle police arms odds stairs
    """.split(separator: " ").map(String.init))

  /// Nouns in -o with a plural in -oes.
  static let oes = Set(
    """
    potato tomato hero echo torpedo veto embargo mosquito volcano cargo domino tornado buffalo mango negro motto go \
    archipelago innuendo manifesto halo flamingo desperado no
    """.split(separator: " ").map(String.init))

  static func pairs(_ source: String) -> [String: String] {
    var table: [String: String] = [:]
    for pair in source.split(whereSeparator: \.isWhitespace) {
      let parts = pair.split(separator: ":").map(String.init)
      table[parts[0]] = parts[1]
    }
    return table
  }

  static func inverse(_ table: [String: String]) -> [String: String] {
    var result: [String: String] = [:]
    for (lemma, form) in table.sorted(by: { $0.key < $1.key }) where result[form] == nil { result[form] = lemma }
    return result
  }

  private static let pluralSource = """
    man:men woman:women child:children person:people foot:feet tooth:teeth goose:geese mouse:mice louse:lice ox:oxen
    die:dice penny:pence brother-in-law:brothers-in-law passerby:passersby passer-by:passers-by
    half:halves calf:calves elf:elves self:selves shelf:shelves wolf:wolves leaf:leaves loaf:loaves thief:thieves
    knife:knives life:lives wife:wives scarf:scarves sheaf:sheaves hoof:hooves wharf:wharves yourself:yourselves
    bookshelf:bookshelves midwife:midwives housewife:housewives werewolf:werewolves afterlife:afterlives
    criterion:criteria phenomenon:phenomena automaton:automata ganglion:ganglia datum:data medium:media
    bacterium:bacteria curriculum:curricula stratum:strata erratum:errata memorandum:memoranda addendum:addenda
    ovum:ova spectrum:spectra symposium:symposia millennium:millennia referendum:referendums stadium:stadiums
    aquarium:aquariums forum:forums museum:museums quantum:quanta corrigendum:corrigenda desideratum:desiderata
    analysis:analyses axis:axes basis:bases crisis:crises diagnosis:diagnoses emphasis:emphases ellipsis:ellipses
    hypothesis:hypotheses oasis:oases parenthesis:parentheses synopsis:synopses synthesis:syntheses thesis:theses
    antithesis:antitheses neurosis:neuroses prognosis:prognoses psychosis:psychoses metamorphosis:metamorphoses
    paralysis:paralyses catharsis:catharses nemesis:nemeses genesis:geneses testis:testes metastasis:metastases
    alumnus:alumni alumna:alumnae larva:larvae alga:algae vertebra:vertebrae nebula:nebulae antenna:antennas
    formula:formulas cactus:cacti fungus:fungi nucleus:nuclei radius:radii stimulus:stimuli syllabus:syllabuses
    focus:focuses locus:loci bacillus:bacilli virus:viruses campus:campuses bonus:bonuses status:statuses genus:genera
    corpus:corpora opus:opuses octopus:octopuses hippopotamus:hippopotamuses appendix:appendices index:indexes
    matrix:matrices vertex:vertices vortex:vortices apex:apexes codex:codices helix:helices
    bureau:bureaus plateau:plateaus chateau:chateaux tableau:tableaux beau:beaux bus:buses gas:gases lens:lenses
    quiz:quizzes kibbutz:kibbutzim cherub:cherubs seraph:seraphs graffito:graffiti paparazzo:paparazzi
    libretto:librettos virtuoso:virtuosos genie:genies zombie:zombies
    stimulus:stimuli terminus:termini thesaurus:thesauruses uterus:uteruses sinus:sinuses chorus:choruses
    """

  /// Comparative by positive.
  static let comparatives = pairs(
    "good:better well:better bad:worse badly:worse ill:worse far:further little:less many:more much:more")
  /// Superlative by positive.
  static let superlatives = pairs(
    "good:best well:best bad:worst badly:worst ill:worst far:furthest little:least many:most much:most")
}
