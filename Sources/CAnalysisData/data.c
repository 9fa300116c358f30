#include "CAnalysisData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char calque_lexicon_data[] = {
#embed "data/lexicon.bin"
};

const unsigned char calque_languages_data[] = {
#embed "data/languages.bin"
};

const unsigned char calque_classes_data[] = {
#embed "data/classes.bin"
};

const unsigned char calque_tagger_data[] = {
#embed "data/tagger.bin"
};
