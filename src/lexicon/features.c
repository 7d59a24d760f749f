#include "lexicon/features.h"

/* A field: where its bits are and what its values are called. */
typedef struct field {
    const char *name;
    uint32_t shift;
    uint32_t mask;
    const char *const *values;
    uint32_t value_count;
} field;

#define GH_X(field, first, bits, name, ...)                                                        \
    static const char *const field##_values[] = {__VA_ARGS__};
GH_FEATURE_FIELDS(GH_X)
#undef GH_X

static const field fields[GH_FEATURE_MAX] = {
#define GH_X(field, first, bits, name, ...)                                                        \
    {name, (first), (uint32_t)GH_MASK_##field, field##_values,                                     \
     sizeof field##_values / sizeof *field##_values},
    GH_FEATURE_FIELDS(GH_X)
#undef GH_X
};

/* The fields in the order of their names, as Universal Dependencies sorts them. */
static const uint8_t sorted[GH_FEATURE_MAX] = {
    GH_FEATURE_ANIMACY,  GH_FEATURE_ASPECT, GH_FEATURE_CASE,   GH_FEATURE_CLITIC,
    GH_FEATURE_DEFINITE, GH_FEATURE_MOOD,   GH_FEATURE_NUMBER, GH_FEATURE_PERSON,
    GH_FEATURE_POLARITY, GH_FEATURE_POLITE, GH_FEATURE_STYLE,  GH_FEATURE_TENSE,
    GH_FEATURE_VERBFORM, GH_FEATURE_VOICE,
};

static const field *find_field(gh_str name)
{
    for (uint32_t i = 0; i < GH_FEATURE_MAX; i++)
        if (gh_str_equal(name, gh_str_of(fields[i].name)))
            return &fields[i];
    return NULL;
}

static uint32_t find_value(const field *f, gh_str value)
{
    for (uint32_t i = 0; i < f->value_count; i++)
        if (gh_str_equal(value, gh_str_of(f->values[i])))
            return i + 1;
    return 0;
}

/* Adds "Case=Gen" to *features; false when it is unknown or its field is set already. */
static bool parse_pair(gh_str pair, gh_features *features)
{
    uint32_t equals = 0;
    while (equals < pair.n && pair.p[equals] != '=')
        equals++;
    if (equals == pair.n)
        return false;
    const field *f = find_field(gh_str_slice(pair, 0, equals));
    uint32_t value = f ? find_value(f, gh_str_slice(pair, equals + 1, pair.n)) : 0;
    if (value == 0 || (*features & f->mask))
        return false;
    *features |= value << f->shift;
    return true;
}

bool gh_features_parse(gh_str text, gh_features *ret_features, gh_str *ret_bad)
{
    gh_features features = 0;
    bool absent = text.n == 0 || gh_str_equal(text, GH_STR("_"));
    uint32_t begin = 0;
    while (!absent && begin <= text.n) {
        uint32_t end = begin;
        while (end < text.n && text.p[end] != '|')
            end++;
        gh_str pair = gh_str_slice(text, begin, end);
        if (!parse_pair(pair, &features)) {
            *ret_bad = pair;
            return false;
        }
        begin = end + 1;
    }
    *ret_features = features;
    return true;
}

static uint32_t put(char *out, const char *text)
{
    uint32_t n = (uint32_t)strlen(text);
    memcpy(out, text, n);
    return n;
}

uint32_t gh_features_format(gh_features features, char *out)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < GH_FEATURE_MAX; i++) {
        const field *f = &fields[sorted[i]];
        uint32_t value = (features & f->mask) >> f->shift;
        if (value == 0 || value > f->value_count)
            continue;
        if (n)
            out[n++] = '|';
        n += put(out + n, f->name);
        out[n++] = '=';
        n += put(out + n, f->values[value - 1]);
    }
    return n ? n : put(out, "_");
}

bool gh_features_valid(gh_features features)
{
    uint32_t known = 0;
    for (uint32_t i = 0; i < GH_FEATURE_MAX; i++) {
        known |= fields[i].mask;
        if ((features & fields[i].mask) >> fields[i].shift > fields[i].value_count)
            return false;
    }
    return (features & ~known) == 0;
}
