#include "builtin_rules.h"

// The language standard of the toolchain is older than #embed, which clang has all the same.
#pragma clang diagnostic ignored "-Wc23-extensions"

// files.inc defines one array a rule file and the table FILES; `make rules` writes it.
#include "files.inc"

static const unsigned char SCHEMA[] = {
#embed "../../rules/calque-rules.rng"
};

const unsigned char *calque_rule_schema(size_t *count) {
  *count = sizeof SCHEMA;
  return SCHEMA;
}

const struct calque_file *calque_builtin_files(size_t *count) {
  *count = sizeof FILES / sizeof *FILES;
  return FILES;
}
