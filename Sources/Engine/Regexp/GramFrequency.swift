/// How often three bytes stand together in English prose, so that strings are looked for by their rarest part.
struct GramFrequency {
  /// By gram of small letters: the share of the places in running text at which it stands.
  private var shares: [UInt32: Double] = [:]

  /// The commonest grams of English prose, from the commonest down, with `_` for a space.
  private static let commonest = """
    _th the he_ _of _to of_ _in to_ _an ing nd_ and ed_ ng_ in_ ion _co on_ re_ is_ er_ _a_ e_t at_ ent es_ s_a tio \
    e_a n_t _re or_ for s_t t_t _be d_t _pr hat _ha e_s as_ _is tha _fo an_ ter _wi al_ ati f_t _wh nt_ _on her e_o \
    e_c ve_ _we ver _it e_i ly_ s_o st_ ers ate en_ _ma _st ll_ pro ere ts_ th_ e_p s,_ _wa le_ thi it_ e_w _no are \
    all _de _ar n_a res _ca ut_ t_i _sa _se con _so men s_i _he rs_ se_ his _mo t_a ith _wo ,_a e_f ons r_t t_o wit \
    rea est d_a ill ted our ch_ e_m _al eve ce_ you ,_t com o_t ive s_w sta _as ear out e,_ ry_ ns_ _fr tra e_b ect \
    _yo g_t not e_d ave ot_ _li ove str me_ _do _pa _ne ess y_t te_ ld_ int _pe _di d_i tin nce _ex t_w e_r one per \
    ,_w ore ome _go wor n_o hav ne_ ort oun nte ide ain _bu _su ust s_s _me der e_h e_e use we_ _la ral _ch man om_ \
    ist rom _at y_a _po _sh can _fi art fro iti be_ ant ple n_i _te _tr 's_ ay_ ces d_o hin ies cti s_f cou _or ey_ \
    _mi e_n e_l ica ,_i _fa pre t_s _lo ern ste ine era but ty_ n_s sti whi eas ur_ _ou _hi ity age _ho ble was _le \
    rat r_a _us _un ow_ s_c act d_b par igh ure ou_ has _gr tor so_ _si wil d_s tur han ont ght und t,_ hey oul _ac \
    ice s_b h_t nal ke_ tic uld cal red e_g ali por n,_ by_ y,_ nti _i_ ork _ba r_o ich een pla hic ite end enc _en \
    aus eri eat ast rou tat _ab _by o_a y_o min hou g_a d_w ind ntr ays whe et_ din ss_ nts s_p ren ge_ _ta mor ser \
    t_c _fe h_a t_h rin lly den s_n lan s_h lea ad_ ys_ wer _da o_s oth nde ese sin a_s rt_ tes nat f_a aid ct_ kin \
    tho any ic_ ame n_w als ake _sp ,_b ew_ y_i e_u say unt cha abo ric ran ten r_c ona ins _bo rie sit exp _pl ir_ \
    ime d,_ ar_ de_ mer ds_ ost s._ _ag ugh t_p les r,_ d_f r_s lit ope l_a ial ead ,_s hen _ye ssi rec us_ y_s sed \
    sai t_f lat tan inc n_f n_c its lin ven tim s_m _ev ell omp sho lic bou m_t now y_w yea _ge how pri lar ase ny_ \
    ack d_c _au n_p des rit t_b _cr day ard abl es, mpl _im som ree es. new hei o_b oug pos d_h ery tiv nin ian ans \
    o_c t_m ini lle pen gra spe tri _vi imp who eme id_ _br uni duc r_i ck_ mar ._t eir esi ass orm s_d d_p tte ned \
    sto r_p mon anc nge _mu sid app owe _pu l_t eal try ang _ad ous ace ber gov ens lia eop d_m fic t_d y_c _ti opl \
    own tal nes hea ht_ mat ose chi son peo s_r cat cen _ap cre che sio s_l _ro eed ile acc a_c way ike rac ner wha \
    sen _ea mil lso g_o nta hem bee o_i ire ong ves nme erv _cl dis em_ cia she n_m l_s ses ene ord _ra _bi n_b ls_ \
    a_p _na lli o_m ori on, gro rti ade if_ oin n_h lik r_w vel sur ffe fer s_e ign _ri ani ._i ars eco ult o_h nst \
    n_e nit get hes ach _op off low ina sou _qu hil f_s ded er, har rep ho_ l_c _up _fu omm _ju g_i
    """
  /// Where marks beyond ASCII are common.
  private static let marks = ["e’s ", "t’s ", "n’t ", "u’r", "e’v", " “t", ".” ", ",” ", " — ", " – "]
  /// The share of each gram that holds a part of such a mark.
  private static let shareOfMarks = 0.000_2
  /// The share of letters that are capitals, in round figures.
  private static let capitals = 0.04

  init() {
    // Zipf’s law as it fits grams.
    for (rank, gram) in Self.commonest.split(separator: " ").enumerated() {
      let bytes = gram.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      shares[Self.number(of: bytes[...])] = 0.27 / Double(rank + 85)
    }
    for mark in Self.marks.map({ Array($0.utf8) }) {
      for start in 0...mark.count - 3 {
        shares[Self.number(of: mark[start..<start + 3]), default: 0] += Self.shareOfMarks
      }
    }
  }

  /// The gram of three bytes at most, in small letters, as a number.
  static func number(of gram: ArraySlice<UInt8>) -> UInt32 {
    gram.reduce(1) { $0 << 8 | UInt32(LiteralFinder.small($1)) }
  }

  /// How common a gram is.
  func commonness(of gram: ArraySlice<UInt8>) -> Double {
    // Independent letters are rarer than they really are, which only matters between grams that are not common.
    var letters = 1.0
    var capitals = 1.0
    for byte in gram {
      let small = LiteralFinder.small(byte)
      letters *= MatchKnowledge.letterFrequency[Int(small)]
      if small != byte { capitals *= Self.capitals }
    }
    return (shares[Self.number(of: gram), default: 0] + letters) * capitals
  }
}
