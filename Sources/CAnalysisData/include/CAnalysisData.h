// The embedded tables of the English analysis, and the loops that read them in place.
#pragma once

#include <stdint.h>
#include <string.h>

// Written by calque-train; little-endian. See NOTICE beside the data for where they come from.
extern const unsigned char calque_lexicon_data[];
extern const unsigned char calque_languages_data[];
extern const unsigned char calque_classes_data[];
extern const unsigned char calque_tagger_data[];

static inline uint32_t calque_u32(const unsigned char *p) {
  uint32_t value;
  memcpy(&value, p, sizeof value);
  return value;
}

// A static function from 64-bit hashes to small numbers: u32 segment length, u32 number of places the first cell of a
// key may have, u32 bits a cell, u32 bits of its value (the rest are check bits), then the cells.
// The value of the key, or -1 when the check bits tell that it is none of the table's keys.
static inline int64_t calque_static_find(const unsigned char *table, uint64_t hash) {
  uint32_t segment = calque_u32(table), places = calque_u32(table + 4);
  uint32_t bits = calque_u32(table + 8), value_bits = calque_u32(table + 12);
  const unsigned char *cells = table + 16;
  uint64_t mask = (1ull << bits) - 1;
  uint32_t index[3];
  index[0] = (uint32_t)(((unsigned __int128)hash * places) >> 64);
  index[1] = (index[0] + segment) ^ ((uint32_t)(hash >> 18) & (segment - 1));
  index[2] = (index[0] + 2 * segment) ^ ((uint32_t)hash & (segment - 1));
  uint64_t sum = 0;
  for (int i = 0; i < 3; i++) {
    uint64_t bit = (uint64_t)index[i] * bits, word;
    memcpy(&word, cells + (bit >> 3), sizeof word);
    sum ^= (word >> (bit & 7)) & mask;
  }
  uint64_t check = (hash * 0x9E3779B97F4A7C15ull) >> (64 - (bits - value_bits));
  return (sum >> value_bits) == check ? (int64_t)(sum & ((1ull << value_bits) - 1)) : -1;
}

// The word list: u32 number of classes, u32 0, then for each class u64 tags, u8 frequency, u8 flags, 6 bytes 0; then the
// static function from words to classes.
static inline int64_t calque_lexicon_find(uint64_t hash) {
  uint32_t classes = calque_u32(calque_lexicon_data);
  int64_t index = calque_static_find(calque_lexicon_data + 8 + 16 * (size_t)classes, hash);
  return index < classes ? index : -1;
}
static inline uint64_t calque_lexicon_tags(uint32_t index) {
  uint64_t tags;
  memcpy(&tags, calque_lexicon_data + 8 + 16 * (size_t)index, sizeof tags);
  return tags;
}
static inline uint8_t calque_lexicon_frequency(uint32_t index) { return calque_lexicon_data[16 + 16 * (size_t)index]; }
static inline uint8_t calque_lexicon_flags(uint32_t index) { return calque_lexicon_data[17 + 16 * (size_t)index]; }

// The languages, one bit each, whose common word has that hash.
static inline int64_t calque_languages_find(uint64_t hash) { return calque_static_find(calque_languages_data, hash); }

// The class of words with the same neighbours that the word of that hash is in, or -1.
static inline int64_t calque_class_find(uint64_t hash) { return calque_static_find(calque_classes_data, hash); }

// The tagger: u32 logarithm to base 2 of the number of weights, u32 that of the number of filter bits; the filter, which
// has a bit set for every known feature; the weights and 64 more bytes. A feature's weights for all tags are the 64 bytes
// at the high bits of its hash; features share bytes.
enum { CALQUE_LANES = 64 };

// Writes where the weights of each known feature start to rows, which has room for count, and returns how many there are.
// Without branches: whether a feature is known is hard to predict.
static inline intptr_t calque_tagger_rows(uint32_t *rows, const uint32_t *features, intptr_t count) {
  uint32_t size = calque_u32(calque_tagger_data), filter_size = calque_u32(calque_tagger_data + 4);
  const unsigned char *filter = calque_tagger_data + 8;
  intptr_t known = 0;
  for (intptr_t i = 0; i < count; i++) {
    uint32_t bit = (features[i] * 0x9E3779B1u) >> (32 - filter_size);
    rows[known] = features[i] >> (32 - size);
    known += filter[bit >> 3] >> (bit & 7) & 1;
  }
  return known;
}
static inline const int8_t *calque_tagger_weights(void) {
  return (const int8_t *)calque_tagger_data + 8 + ((size_t)1 << calque_u32(calque_tagger_data + 4)) / 8;
}

enum { CALQUE_MOST_FEATURES = 64 };

// Adds the weights of each known feature to the scores; count is at most CALQUE_MOST_FEATURES.
static inline void calque_tagger_add(int16_t *scores, const uint32_t *features, intptr_t count) {
  uint32_t rows[CALQUE_MOST_FEATURES];
  intptr_t known = calque_tagger_rows(rows, features, count);
  const int8_t *weights = calque_tagger_weights();
  for (intptr_t i = 0; i < known; i++)
    for (int t = 0; t < CALQUE_LANES; t++) scores[t] += weights[rows[i] + t];
}

// The candidate of the highest score; of equals the first. A tag's score is that in own, where the word's scores begin at
// start, and the weights of each known feature. Adds up for the candidates only, which are few. candidates is not 0; count is at most CALQUE_MOST_FEATURES.
static inline uint8_t calque_tagger_best(
    const int16_t *own, intptr_t start, const uint32_t *features, intptr_t count, uint64_t candidates) {
  uint32_t rows[CALQUE_MOST_FEATURES];
  intptr_t known = calque_tagger_rows(rows, features, count);
  const int8_t *weights = calque_tagger_weights();
  int best = 0, best_score = INT32_MIN;
  for (; candidates; candidates &= candidates - 1) {
    int tag = __builtin_ctzll(candidates);
    int score = own[start + tag];
    for (intptr_t i = 0; i < known; i++) score += weights[rows[i] + tag];
    if (score > best_score) {
      best = tag;
      best_score = score;
    }
  }
  return (uint8_t)best;
}
