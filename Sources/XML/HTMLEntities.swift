import CLibXML2

/// The named characters of HTML.
public enum HTMLEntities {
  /// The character of a name without `&` and `;`, such as `eacute`, or nil when HTML 4 has none.
  public static func scalar(named name: some Collection<UInt8>) -> Unicode.Scalar? {
    guard !name.contains(0) else { return nil }
    let description = Array(name + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress) }
    return description.flatMap { Unicode.Scalar($0.pointee.value) }
  }
}
