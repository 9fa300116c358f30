/// Lemmas of function words and clitics, which no rule gives.
enum LemmaExceptions {
  static func lemma(of form: String, tag: Tag) -> String? {
    if let lemma = byTag[form]?[tag] { return lemma }
    return byForm[form]
  }

  private static let byForm = IrregularNouns.pairs(
    """
    n't:not nt:not 'll:will 've:have 're:be 'm:be wo:will ca:can sha:shall an:a me:I us:we him:he them:they i:I
    am:be is:be are:be was:be were:be been:be being:be has:have had:have having:have does:do did:do done:do
    'em:they 'd:would na:to ll:will ve:have re:be m:be etc:etc. ie:i.e. eg:e.g. —:- –:- “:" ”:" ‘:' ’:' these:this those:that
    """)

  private static let byTag: [String: [Tag: String]] = [
    "s": [.VBZ: "be", .POS: "'s"], "'": [.POS: "'s"], "d": [.MD: "would", .VBD: "have"],
    "am": [.NN: "a.m.", .RB: "a.m."], "pm": [.NN: "p.m.", .RB: "p.m."], "re": [.NN: "re", .IN: "re"],
    "m": [.NN: "m", .CD: "m"],
    "mine": [.PRP: "my"], "yours": [.PRP: "your"], "hers": [.PRP: "her"], "ours": [.PRP: "our"],
    "theirs": [.PRP: "their"],
    "'s": [.VBZ: "be", .POS: "'s", .PRP: "we"], "'d": [.VBD: "have", .MD: "would"], "her": [.PRP: "she", .PRPS: "her"],
    "better": [.JJR: "good", .RBR: "well"], "best": [.JJS: "good", .RBS: "well"],
    "worse": [.JJR: "bad", .RBR: "badly"], "worst": [.JJS: "bad", .RBS: "badly"],
    "more": [.JJR: "more", .RBR: "more"], "most": [.JJS: "most", .RBS: "most"],
    "less": [.JJR: "less", .RBR: "less"], "least": [.JJS: "least", .RBS: "least"],
    "further": [.JJR: "far", .RBR: "far"], "us": [.PRP: "we"], "does": [.VBZ: "do"],
  ]
}
