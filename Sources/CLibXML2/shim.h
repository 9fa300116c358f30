// libxml2, seen through one header.
//
// Debian builds libxml2 with ICU, whose types clash with Foundation's own copy of ICU
// ("'UErrorCode' has different definitions"), so that part is hidden before the rest is read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

// `xmlFree` is a mutable global, which Swift 6 refuses to touch.
static inline void calque_xmlFree(void *memory) { xmlFree(memory); }
