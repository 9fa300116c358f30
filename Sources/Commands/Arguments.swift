public import ArgumentParser
public import Diagnostics

extension Category: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
