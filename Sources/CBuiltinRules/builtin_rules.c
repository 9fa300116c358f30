#include "builtin_rules.h"

#include <string.h>

// The language standard of the toolchain is older than #embed, which clang has all the same.
#pragma clang diagnostic ignored "-Wc23-extensions"

// files.inc defines one array a rule file and the table FILES; `make rules` writes it.
#include "files.inc"

static const unsigned char SCHEMA[] = {
#embed "../../rules/calque-rules.rng"
};

// The rules, compiled; `make rules` writes the file.
static const unsigned char ENGINE[] = {
#embed "engine.bin"
};

const unsigned char *calque_rule_schema(size_t *count) {
  *count = sizeof SCHEMA;
  return SCHEMA;
}

const struct calque_file *calque_builtin_files(size_t *count) {
  *count = sizeof FILES / sizeof *FILES;
  return FILES;
}

const unsigned char *calque_builtin_engine(size_t *count) {
  *count = sizeof ENGINE;
  return ENGINE;
}

// FNV-1a (Fowler, Noll, Vo), eight bytes at a time, with its high bits folded in.
uint64_t calque_builtin_fingerprint(void) {
  uint64_t hash = 0xCBF29CE484222325;
  for (size_t file = 0; file < sizeof FILES / sizeof *FILES; file++) {
    size_t i = 0;
    for (; i + 8 <= FILES[file].count; i += 8) {
      uint64_t word;
      memcpy(&word, FILES[file].bytes + i, 8);
      hash = (hash ^ word) * 0x100000001B3;
      hash ^= hash >> 32;
    }
    for (; i < FILES[file].count; i++) hash = (hash ^ FILES[file].bytes[i]) * 0x100000001B3;
    hash = (hash ^ FILES[file].count) * 0x100000001B3;
  }
  return hash;
}
