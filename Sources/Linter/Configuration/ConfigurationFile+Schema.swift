import CConfigurationSchema

extension ConfigurationFile {
  /// The RELAX NG schema of configuration files, for editors.
  public static var schema: [UInt8] {
    var count = 0
    let bytes = calque_configuration_schema(&count)
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
