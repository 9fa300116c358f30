// The rule files under rules/, in the read-only data of the binary.
#pragma once
#include <stddef.h>

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
