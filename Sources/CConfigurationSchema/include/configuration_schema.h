#include <stddef.h>

/// The bytes of the schema of `calque.xml`, and how many they are.
const unsigned char *calque_configuration_schema(size_t *count);
