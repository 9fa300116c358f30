// The rule files under rules/, in the read-only data of the binary.
#pragma once
#include <stddef.h>
#include <stdint.h>

struct calque_file {
  /// The path below rules/.
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The files in the order of their paths.
const struct calque_file *calque_builtin_files(size_t *count);

/// The RELAX NG schema of rule files.
const unsigned char *calque_rule_schema(size_t *count);

/// The rules compiled into an engine: the fingerprint of the files it was made from, then the packed engine.
const unsigned char *calque_builtin_engine(size_t *count);

/// A hash of all files; reads them all, about 0.2 ms.
uint64_t calque_builtin_fingerprint(void);
