/// Words that keep a full stop, and words that show where a sentence starts.
struct Abbreviations: Sendable {
  /// Before a name: never the end of a sentence.
  let titles = PackedWordSet(
    """
    mr mrs ms mx dr prof gen col maj capt lt cpl sgt cmdr adm rev hon sen rep gov pres supt det sens reps drs sts st ste fr msgr mme mlle \
    messrs vs mt ft sr
    """)
  /// Before a number only; otherwise the full stop is the sentence's own.
  let beforeNumbers = PackedWordSet("no nos fig figs p pp art arts sec vol vols ch c ca op para mar eq")
  /// With a full stop wherever they stand.
  let others = PackedWordSet(
    """
    inc co corp ltd llc bros plc jr esq etc al approx dept est ext govt hrs mins univ assn assoc \
    jan feb apr aug sept sep oct nov dec mon tue tues wed thu thur thurs fri \
    ave blvd rd cf viz ibid incl min max tel attn govt pvt misc intl natl mfg dist \
    ala ariz calif colo conn fla ga ill kan mass mich minn neb nev okla penn tenn tex wash wis
    """)
  /// Capitalised words that rarely follow an abbreviation inside a sentence.
  let starters = PackedWordSet(
    """
    the a an he she it i we they you this that these those but and so if in on at for when while what who why how \
    where there then however his her their our my its your as by from with after before since although because some \
    many most all both each every no not yes one two also once until under during despite even only now just here \
    such another other let please
    """)
  /// Last labels of bare domains, and file name extensions.
  let domains = PackedWordSet(
    """
    com org net edu gov mil info biz io uk de fr es ru pl nl it au ca jp cn eu ch se no dk cz br mx ar in \
    doc docx pdf xls xlsx ppt pptx html htm php jpg jpeg png gif txt zip exe csv xml json js css md
    """)
  /// Prefixes that stay joined to their word by a hyphen, as in the treebank.
  let prefixes = PackedWordSet(
    """
    e non pre re co anti ex mid multi semi post pro sub un over counter neo micro intra inter ultra mini mega \
    quasi pseudo psycho socio trans extra hyper super arch de bi tri meta para proto infra under
    """)
  /// Words written with an apostrophe in front.
  let clipped = PackedWordSet("em til tis twas cause n bout twere")
  /// Two words written as one, the first of three letters.
  let compounds = PackedWordSet("cannot gonna wanna gotta")
}
