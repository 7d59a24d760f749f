#include "lexicon/schema.h"

#include "base/hash.h"

/* ---- Vocabularies: one line for each name that tables.h gives as the argument of a column ---- */

#define NAME(P, name, text) text,
#define VOCABULARY(ARGUMENT, LIST) static const char *const ARGUMENT##_names[] = {LIST(NAME, _)};

VOCABULARY(UPOS, GH_UPOS_NAMES)
VOCABULARY(CASE, GH_CASE_NAMES)
VOCABULARY(AUXILIARY, GH_AUXILIARY_NAMES)
VOCABULARY(KIND, GH_KIND_NAMES)
VOCABULARY(FUNCTION, GH_FUNCTION_NAMES)
VOCABULARY(SLOT, GH_SLOT_NAMES)
VOCABULARY(CONDITION, GH_CONDITION_NAMES)
VOCABULARY(OPERATOR, GH_OPERATOR_NAMES)
VOCABULARY(FRAME_TRAIT, GH_FRAME_TRAIT_NAMES)
VOCABULARY(GRADE, GH_GRADE_NAMES)
VOCABULARY(CONTENT, GH_CONTENT_NAMES)
VOCABULARY(PARTICLE, GH_PARTICLE_NAMES)
VOCABULARY(PRONOUN, GH_PRONOUN_NAMES)
VOCABULARY(ROLE_TRAIT, GH_ROLE_TRAIT_NAMES)
VOCABULARY(STATE_TRAIT, GH_STATE_TRAIT_NAMES)
VOCABULARY(STATE_NAME, GH_STATE_NAME_KINDS)
VOCABULARY(LEVEL, GH_LEVEL_NAMES)
VOCABULARY(NAME_TRAIT, GH_NAME_TRAIT_NAMES)
VOCABULARY(NUMBER, GH_NUMBER_NAMES)
VOCABULARY(CALENDAR, GH_CALENDAR_NAMES)
VOCABULARY(DOMAIN, GH_DOMAIN_NAMES)
VOCABULARY(FOLD, GH_FOLD_NAMES)
VOCABULARY(MARK, GH_MARK_NAMES)
VOCABULARY(LINE, GH_LINE_NAMES)
VOCABULARY(STEM, GH_STEM_NAMES)
VOCABULARY(SUFFIX, GH_SUFFIX_SLOTS)
VOCABULARY(LETTER, GH_LETTER_CLASSES)
VOCABULARY(VERB_TRAIT, GH_VERB_TRAIT_NAMES)
VOCABULARY(MARKUP, GH_MARKUP_NAMES)

/* clang-format off */
#define NAMES_OF(ARGUMENT) {ARGUMENT##_names, sizeof ARGUMENT##_names / sizeof *ARGUMENT##_names}
/* clang-format on */

const gh_vocabulary gh_slot_names = NAMES_OF(SLOT);
const gh_vocabulary gh_condition_names = NAMES_OF(CONDITION);
const gh_vocabulary gh_function_names = NAMES_OF(FUNCTION);

/* ---- Columns ---------------------------------------------------------------------------- */

/* What the argument of a column means depends on its kind. */
#define DETAIL_KEY(a)
#define DETAIL_STR(a)
#define DETAIL_RAW(a)
#define DETAIL_FORMS(a)
#define DETAIL_LIST(a)
#define DETAIL_INT(a)
#define DETAIL_DECIMAL(a)
#define DETAIL_DATE(a)
#define DETAIL_ENUM(a) .vocabulary = NAMES_OF(a)
#define DETAIL_FLAGS(a) .vocabulary = NAMES_OF(a)
#define DETAIL_KINDS(a) .vocabulary = NAMES_OF(KIND)
#define DETAIL_FEATS(a)
#define DETAIL_REF(a) .table = GH_TABLE_##a
#define DETAIL_PATTERN(a)
#define DETAIL_WHEN(a)
#define DETAIL_SOURCE(a)

#define COLUMN(member, KIND, argument)                                                             \
    {.name = #member, .kind = GH_CELL_##KIND, DETAIL_##KIND(argument)},
#define COLUMNS(TABLE, tag, file)                                                                  \
    static const gh_column tag##_columns[] = {GH_COLUMNS_##TABLE(COLUMN)};                         \
    _Static_assert(sizeof tag##_columns / sizeof *tag##_columns <= GH_COLUMNS_MAX, file);          \
    _Static_assert(sizeof(gh_##tag##_row) == 4 * sizeof tag##_columns / sizeof *tag##_columns,     \
                   "one integer a column");
GH_TABLES(COLUMNS)

#define AMBIGUOUS(TABLE) | (uint64_t)1 << GH_TABLE_##TABLE
#define IS_AMBIGUOUS(TABLE) (((0 GH_AMBIGUOUS_TABLES(AMBIGUOUS)) >> GH_TABLE_##TABLE & 1) != 0)
_Static_assert(GH_TABLE_MAX <= 64, "one bit a table");

#define SCHEMA(TABLE, tag, name)                                                                   \
    {.file = name,                                                                                 \
     .columns = tag##_columns,                                                                     \
     .column_count = sizeof tag##_columns / sizeof *tag##_columns,                                 \
     .ambiguous = IS_AMBIGUOUS(TABLE)},
const gh_schema gh_schemas[GH_TABLE_MAX] = {GH_TABLES(SCHEMA)};

/* ---- Use -------------------------------------------------------------------------------- */

uint32_t gh_vocabulary_find(const gh_vocabulary *vocabulary, gh_str name)
{
    uint32_t i = 0;
    while (i < vocabulary->count && !gh_str_equal(name, gh_str_of(vocabulary->names[i])))
        i++;
    return i;
}

static uint64_t hash_more(uint64_t hash, const char *text)
{
    return gh_hash_mix(hash ^ gh_hash_bytes(text, strlen(text)));
}

static uint64_t hash_column(uint64_t hash, const gh_column *column)
{
    hash = hash_more(hash, column->name);
    hash = gh_hash_mix(hash ^ (uint64_t)column->kind << 32 ^ (uint64_t)column->table);
    for (uint32_t i = 0; i < column->vocabulary.count; i++)
        hash = hash_more(hash, column->vocabulary.names[i]);
    return hash;
}

static uint64_t hash_vocabulary(uint64_t hash, const gh_vocabulary *vocabulary)
{
    for (uint32_t i = 0; i < vocabulary->count; i++)
        hash = hash_more(hash, vocabulary->names[i]);
    return hash;
}

static uint64_t hash_features(uint64_t hash)
{
#define GH_X(field, first, bits, name, ...)                                                        \
    hash = hash_more(gh_hash_mix(hash ^ ((first) << 8 | (bits))), name #__VA_ARGS__);
    GH_FEATURE_FIELDS(GH_X)
#undef GH_X
    return hash;
}

uint64_t gh_schema_hash(void)
{
    uint64_t hash = GH_TABLE_MAX;
    for (uint32_t t = 0; t < GH_TABLE_MAX; t++) {
        hash = hash_more(hash, gh_schemas[t].file);
        for (uint32_t c = 0; c < gh_schemas[t].column_count; c++)
            hash = hash_column(hash, &gh_schemas[t].columns[c]);
    }
    hash = hash_vocabulary(hash, &gh_slot_names);
    hash = hash_vocabulary(hash, &gh_condition_names);
    hash = hash_vocabulary(hash, &gh_function_names);
    return hash_features(hash);
}
