/// The past and the past participle of irregular verbs.
enum IrregularVerbs {
  /// One verb's irregular forms, the usual one first.
  struct Forms: Sendable {
    var past: [String]
    var participle: [String]
  }

  /// The forms by lemma. Prefixed verbs (`overtake`, `rewrite`) are found through their base.
  static let table: [String: Forms] = {
    var table: [String: Forms] = [:]
    for line in source.split(separator: "\n") {
      let fields = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
      table[fields[0][0]] = Forms(past: fields[1], participle: fields.count > 2 ? fields[2] : fields[1])
    }
    return table
  }()

  /// The lemmas by form.
  static let lemmas: [String: String] = {
    var lemmas: [String: String] = [:]
    for (lemma, forms) in table.sorted(by: { $0.key < $1.key }) {
      for form in forms.past + forms.participle where form != lemma && lemmas[form] == nil { lemmas[form] = lemma }
    }
    for (form, lemma) in [
      ("found", "find"), ("lay", "lie"), ("wound", "wind"), ("ground", "grind"), ("bound", "bind"), ("saw", "see"),
      ("felt", "feel"), ("fell", "fall"), ("left", "leave"), ("shot", "shoot"), ("lit", "light"), ("rent", "rend"),
      ("sung", "sing"),
    ] {
      lemmas[form] = lemma
    }
    return lemmas
  }()

  /// Prefixes that leave the irregularity of their verb.
  static let prefixes = [
    "over", "under", "out", "fore", "mis", "with", "re", "un", "up", "inter", "hand", "broad", "fine", "web", "out",
    "pre", "proof", "ghost", "co", "be", "a", "for", "off", "down", "de", "dis",
  ]

  /// The forms of a verb, through a prefix if need be.
  static func forms(of lemma: String) -> Forms? {
    if let forms = table[lemma] { return forms }
    if regular.contains(lemma) { return nil }
    for prefix in prefixes where lemma.hasPrefix(prefix) && lemma.utf8.count > prefix.utf8.count + 2 {
      var base = lemma.dropFirst(prefix.count)
      if base.first == "-" { base = base.dropFirst() }
      if base.utf8.count > 2, let forms = table[String(base)] {
        let start = lemma.dropLast(base.count)
        return Forms(past: forms.past.map { start + $0 }, participle: forms.participle.map { start + $0 })
      }
    }
    return nil
  }

  /// The lemma of an irregular form, through a prefix if need be.
  static func lemma(of form: String) -> String? {
    if let lemma = lemmas[form] { return lemma }
    for prefix in prefixes where form.hasPrefix(prefix) && form.utf8.count > prefix.utf8.count + 2 {
      if let lemma = lemmas[String(form.dropFirst(prefix.count))], lemma.utf8.count > 2,
        !regular.contains(prefix + lemma)
      {
        return prefix + lemma
      }
    }
    return nil
  }

  /// Regular verbs that look like a prefix and an irregular verb.
  private static let regular: Set<String> = [
    "adrive", "ashed", "behead", "belay", "beread", "bestride", "delight", "despread", "display", "remind", "rebind",
    "unbend", "allay", "relay", "delay", "fording", "forswing", "outlet", "refeed", "abet", "behave", "outfit",
    "reknit", "rewed", "asplit", "acost", "defeat", "obeat", "repay-off", "intercut", "reset-off", "redo-off",
    "alight", "await", "abide", "aspire", "arrive", "award", "afford", "belittle", "beset-off", "belong", "befit",
    "benefit", "rehide",
  ]

  private static let source = """
    abide abided/abode
    alight alighted/alit
    arise arose arisen
    awake awoke/awaked awoken/awaked
    babysit babysat
    be was/were been
    bear bore borne/born
    beat beat beaten/beat
    become became become
    befall befell befallen
    begin began begun
    behold beheld
    bend bent
    bereave bereaved/bereft
    beseech besought/beseeched
    beset beset
    bespeak bespoke bespoken
    bestride bestrode bestridden
    bet bet/betted
    bid bid/bade bid/bidden
    bind bound
    bite bit bitten/bit
    bleed bled
    bless blessed/blest
    blow blew blown
    break broke broken
    breed bred
    bring brought
    broadcast broadcast/broadcasted
    browbeat browbeat browbeaten
    build built
    burn burned/burnt
    burst burst
    bust busted/bust
    buy bought
    cast cast
    catch caught
    chide chided/chid chided/chidden
    choose chose chosen
    cleave cleaved/cleft/clove cleaved/cleft/cloven
    cling clung
    clothe clothed/clad
    come came come
    cost cost
    creep crept
    cut cut
    deal dealt
    dig dug
    dive dived/dove dived
    do did done
    draw drew drawn
    dream dreamed/dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt/dwelled
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    fit fit/fitted
    flee fled
    fling flung
    fly flew flown
    forbear forbore forborne
    forbid forbade/forbad forbidden
    forecast forecast/forecasted
    foresee foresaw foreseen
    forget forgot forgotten/forgot
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    forswear forswore forsworn
    freeze froze frozen
    get got gotten/got
    gild gilded/gilt
    gird girded/girt
    give gave given
    go went gone
    grind ground
    grow grew grown
    hamstring hamstrung
    hang hung/hanged
    have had
    hear heard
    heave heaved/hove
    hew hewed hewn/hewed
    hide hid hidden
    hit hit
    hold held
    hurt hurt
    inset inset
    keep kept
    kneel knelt/kneeled
    knit knitted/knit
    know knew known
    lay laid
    lead led
    lean leaned/leant
    leap leaped/leapt
    learn learned/learnt
    leave left
    lend lent
    let let
    lie lay/lied lain/lied
    light lit/lighted
    lose lost
    make made
    mean meant
    meet met
    melt melted melted/molten
    mislead misled
    mistake mistook mistaken
    mow mowed mown/mowed
    offset offset
    partake partook partaken
    pay paid
    plead pleaded/pled
    prove proved proven/proved
    put put
    quit quit/quitted
    read read
    rend rent
    rid rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    saw sawed sawn/sawed
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set set
    sew sewed sewn/sewed
    shake shook shaken
    shave shaved shaved/shaven
    shear sheared shorn/sheared
    shed shed
    shine shone/shined
    shit shit/shat
    shoe shod/shoed
    shoot shot
    show showed shown/showed
    shrink shrank/shrunk shrunk/shrunken
    shrive shrove/shrived shriven
    shut shut
    sing sang sung
    sink sank/sunk sunk/sunken
    sit sat
    slay slew/slayed slain
    sleep slept
    slide slid
    sling slung
    slink slunk
    slit slit
    smell smelled/smelt
    smite smote smitten
    sow sowed sown/sowed
    speak spoke spoken
    speed sped/speeded
    spell spelled/spelt
    spend spent
    spill spilled/spilt
    spin spun
    spit spat/spit
    split split
    spoil spoiled/spoilt
    spotlight spotlighted/spotlit
    spread spread
    spring sprang/sprung sprung
    stand stood
    stave staved/stove
    steal stole stolen
    stick stuck
    sting stung
    stink stank/stunk stunk
    strew strewed strewn/strewed
    stride strode stridden
    strike struck struck/stricken
    string strung
    strive strove/strived striven/strived
    swear swore sworn
    sweat sweated/sweat
    sweep swept
    swell swelled swollen/swelled
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    thrive thrived/throve thrived/thriven
    throw threw thrown
    thrust thrust
    tread trod/treaded trodden/trod
    typeset typeset
    understand understood
    undergo underwent undergone
    undertake undertook undertaken
    uphold upheld
    upset upset
    wake woke/waked woken/waked
    wear wore worn
    weave wove/weaved woven/weaved
    wed wed/wedded
    weep wept
    wet wet/wetted
    win won
    wind wound
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    wring wrung
    write wrote written
    """
}
