/* features.h - the grammatical features of a word form, packed into one integer.
 *
 * Names and values are those of Universal Dependencies v2 where it has them. Each field is a few
 * bits; 0 means that the feature is absent. The text form is "Case=Gen|Number=Plur", sorted. */
#ifndef GH_LEXICON_FEATURES_H
#define GH_LEXICON_FEATURES_H

#include "base/str.h"

typedef uint32_t gh_features;

/* X(field, first bit, bits, "UD name", values...): the values count from 1. */
#define GH_FEATURE_FIELDS(X)                                                                       \
    X(CASE, 0, 3, "Case", "Nom", "Gen", "Acc", "Loc", "Com")                                       \
    X(NUMBER, 3, 2, "Number", "Sing", "Plur")                                                      \
    X(PERSON, 5, 2, "Person", "1", "2", "3")                                                       \
    X(POLITE, 7, 2, "Polite", "Infm", "Form")                                                      \
    X(TENSE, 9, 2, "Tense", "Pres", "Past", "Fut")                                                 \
    X(ASPECT, 11, 2, "Aspect", "Prog", "Perf", "Hab")                                              \
    X(MOOD, 13, 2, "Mood", "Ind", "Imp", "Cnd")                                                    \
    X(VERBFORM, 15, 3, "VerbForm", "Fin", "Conv", "Inf", "Vnoun", "Part")                          \
    X(POLARITY, 18, 1, "Polarity", "Neg")                                                          \
    X(DEFINITE, 19, 1, "Definite", "Def")                                                          \
    X(CLITIC, 20, 2, "Clitic", "I", "O")                                                           \
    X(STYLE, 22, 1, "Style", "Arch")                                                               \
    X(ANIMACY, 23, 1, "Animacy", "Hum")                                                            \
    X(VOICE, 24, 1, "Voice", "Cau")

enum gh_feature_field {
#define GH_X(field, first, bits, name, ...) GH_FEATURE_##field,
    GH_FEATURE_FIELDS(GH_X)
#undef GH_X
        GH_FEATURE_MAX
};

enum {
#define GH_X(field, first, bits, name, ...)                                                        \
    GH_SHIFT_##field = (first), GH_MASK_##field = (int)(((1u << (bits)) - 1) << (first)),
    GH_FEATURE_FIELDS(GH_X)
#undef GH_X
};

enum { GH_NOM = 1, GH_GEN, GH_ACC, GH_LOC, GH_COM };
enum { GH_SING = 1, GH_PLUR };
enum { GH_PRES = 1, GH_PAST, GH_FUT };
enum { GH_PROG = 1, GH_PERF, GH_HAB };
enum { GH_IND = 1, GH_IMP, GH_CND };
enum { GH_FIN = 1, GH_CONV, GH_INF, GH_VNOUN, GH_PART };
enum { GH_INTIMATE = 1, GH_HONORIFIC };
enum { GH_CLITIC_I = 1, GH_CLITIC_O };

/* gh_feature(f, CASE) == GH_GEN */
#define gh_feature(features, field)                                                                \
    (((features) & (gh_features)GH_MASK_##field) >> GH_SHIFT_##field)

#define gh_feature_with(features, field, value)                                                    \
    (((features) & ~(gh_features)GH_MASK_##field) | (gh_features)(value) << GH_SHIFT_##field)

/* "Case=Gen|Number=Plur" -> packed; "_" and "" -> 0. False: *ret_bad is the first unknown pair. */
bool gh_features_parse(gh_str text, gh_features *ret_features, gh_str *ret_bad);

/* Writes the text form to `out` (GH_FEATURES_TEXT bytes of room); its length. "_" for none. */
#define GH_FEATURES_TEXT 256u
uint32_t gh_features_format(gh_features features, char *out);

/* False when a bit stands outside the fields or a field holds a value without a name. */
bool gh_features_valid(gh_features features);

#endif
