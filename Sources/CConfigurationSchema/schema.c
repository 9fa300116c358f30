#include "configuration_schema.h"

// The language standard of the toolchain is older than #embed, which clang has all the same.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char SCHEMA[] = {
#embed "../Linter/Schemas/calque-config.rng"
};

const unsigned char *calque_configuration_schema(size_t *count) {
  *count = sizeof SCHEMA;
  return SCHEMA;
}
