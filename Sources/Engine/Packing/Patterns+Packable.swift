import Analysis
import Packing

extension WordTest.Run: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(start, count)
  }

  init(from unpacker: inout Unpacker) {
    self.init(start: Int32(from: &unpacker), count: Int32(from: &unpacker))
  }
}

extension WordTest: Packable {
  func pack(into packer: inout Packer) {
    func put(_ kind: UInt8, _ payload: some Packable) {
      packer.pack(kind, payload)
    }
    switch self {
    case .any: put(0, false)
    case .lower(let run): put(1, run)
    case .exact(let run): put(2, run)
    case .tags(let tags): put(3, tags.rawValue)
    case .flags(let flags): put(4, flags.rawValue)
    case .regexp(let number): put(5, number)
    case .not(let number): put(6, number)
    case .all(let run): put(7, run)
    case .either(let run): put(8, run)
    case .lowerSet(let number): put(9, number)
    case .exactSet(let number): put(10, number)
    }
  }

  init(from unpacker: inout Unpacker) {
    switch unpacker.take(UInt8.self) {
    case 1: self = .lower(Run(from: &unpacker))
    case 2: self = .exact(Run(from: &unpacker))
    case 3: self = .tags(TagSet(rawValue: UInt64(from: &unpacker)))
    case 4: self = .flags(WordFlags(rawValue: UInt16(from: &unpacker)))
    case 5: self = .regexp(Int32(from: &unpacker))
    case 6: self = .not(Int32(from: &unpacker))
    case 7: self = .all(Run(from: &unpacker))
    case 8: self = .either(Run(from: &unpacker))
    case 9: self = .lowerSet(Int32(from: &unpacker))
    case 10: self = .exactSet(Int32(from: &unpacker))
    default:
      _ = Bool(from: &unpacker)
      self = .any
    }
  }
}

extension Instruction.Glue: Packable {}

extension Instruction: Packable {
  func pack(into packer: inout Packer) {
    func put(_ kind: UInt8, _ a: Int32 = 0, _ b: Int32 = 0) {
      packer.pack(kind, a, b)
    }
    switch self {
    case .token(let test, let glue): put(0, test, Int32(glue.rawValue))
    case .split(let a, let b): put(1, a, b)
    case .jump(let target): put(2, target)
    case .save(let slot): put(3, slot)
    case .sentenceStart: put(4)
    case .sentenceEnd: put(5)
    case .done: put(6)
    case .tokens(let test, let glue, let times):
      put(
        7, test, Int32(glue.rawValue) | Int32(times.least) << 8 | Int32(times.most) << 16 | (times.isLazy ? 1 << 24 : 0)
      )
    }
  }

  init(from unpacker: inout Unpacker) {
    let (kind, a, b) = (unpacker.take(UInt8.self), unpacker.take(Int32.self), unpacker.take(Int32.self))
    switch kind {
    case 0: self = .token(test: a, glue: Glue(rawValue: UInt8(b))!)
    case 1: self = .split(a, b)
    case 2: self = .jump(a)
    case 3: self = .save(a)
    case 4: self = .sentenceStart
    case 5: self = .sentenceEnd
    case 7:
      let times = Times(
        least: UInt8(truncatingIfNeeded: b >> 8), most: UInt8(truncatingIfNeeded: b >> 16), isLazy: b >> 24 == 1)
      self = .tokens(test: a, glue: Glue(rawValue: UInt8(truncatingIfNeeded: b))!, times: times)
    default: self = .done
    }
  }
}

extension Program: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(start, captureCount, hasMarker, needsTags, longest, first, second)
  }

  init(from unpacker: inout Unpacker) {
    self.init(start: Int(Int32(from: &unpacker)))
    captureCount = Int32(from: &unpacker)
    hasMarker = Bool(from: &unpacker)
    needsTags = Bool(from: &unpacker)
    longest = Int32(from: &unpacker)
    first = WideGates.Number(from: &unpacker)
    second = WideGates.Number(from: &unpacker)
  }
}
