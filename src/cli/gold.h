/* gold.h - hand-coded articles, and records to hold against them, out of JSON files. */
#ifndef GH_CLI_GOLD_H
#define GH_CLI_GOLD_H

#include "cli/score.h"

typedef struct gh_gold {
    gh_gold_article *articles;
    size_t count, cap;
    size_t last;        /* where the last one was found: records come in order */
    uint64_t lost;      /* records that name no article of the gold */
    char lost_name[80]; /* one of the names */
    void **kept;        /* strings and lists, freed together */
    size_t kept_count, kept_cap;
} gh_gold;

/* Reads a gold file; of all articles, or of the one with the id `only`. False after a message on
 * standard error that names file and line. */
bool gh_gold_read(gh_gold *gold, const char *path, const char *only);

/* Reads records as `code --format ndjson` writes them, or another gold file, as what was made. */
bool gh_gold_read_made(gh_gold *gold, const char *path);

/* Adds the records of a document to what was made. False without memory. */
bool gh_gold_add_document(gh_gold *gold, const gh_document *document);

void gh_gold_done(gh_gold *gold);

#endif
