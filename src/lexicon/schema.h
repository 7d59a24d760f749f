/* schema.h - the tables of tables.h as data: what the compiler, the checks at opening and the
 * rendering of rows go by. */
#ifndef GH_LEXICON_SCHEMA_H
#define GH_LEXICON_SCHEMA_H

#include "lexicon/tables.h"

/* X(KIND): the kinds of cells, described in tables.h. */
/* clang-format off */
#define GH_CELL_KINDS(X)                                                                           \
    X(KEY) X(STR) X(RAW) X(FORMS) X(LIST) X(INT) X(DECIMAL) X(DATE) X(ENUM) X(FLAGS) X(KINDS)      \
    X(FEATS) X(REF) X(PATTERN) X(WHEN) X(SOURCE)
/* clang-format on */

enum gh_cell_kind {
#define GH_X(KIND) GH_CELL_##KIND,
    GH_CELL_KINDS(GH_X)
#undef GH_X
        GH_CELL_MAX
};

/* The names of an enum (the first has number 1) or of flags (the first is bit 0). */
typedef struct gh_vocabulary {
    const char *const *names;
    uint32_t count;
} gh_vocabulary;

typedef struct gh_column {
    const char *name;
    enum gh_cell_kind kind;
    gh_vocabulary vocabulary; /* of ENUM, FLAGS, KINDS */
    enum gh_table table;      /* of REF */
} gh_column;

typedef struct gh_schema {
    const char *file; /* below the lexicon's folder */
    const gh_column *columns;
    uint32_t column_count;
    bool ambiguous; /* one spelling may stand in several lines */
} gh_schema;

/* The most columns a table has. */
#define GH_COLUMNS_MAX 16u

extern const gh_schema gh_schemas[GH_TABLE_MAX];

/* Of the names inside PATTERN and WHEN cells. */
extern const gh_vocabulary gh_slot_names;
extern const gh_vocabulary gh_condition_names;
extern const gh_vocabulary gh_function_names;

/* Number of `name` in the vocabulary, or vocabulary->count. */
uint32_t gh_vocabulary_find(const gh_vocabulary *vocabulary, gh_str name);

/* A hash of all of the above: a file whose rows follow another schema is refused. */
uint64_t gh_schema_hash(void);

#endif
