/* lemmas.h - a tokenizer for SQLite's FTS5 that indexes lemmas: what is searched for is found in
 * all its forms and spellings.
 *
 * A word is indexed by its lemma, in the reading that its sentence gives it: "bole" is a form of
 * "to say" and no form of "ball", though it could be. A compound with hyphens is indexed by its
 * parts too ("neta-kormira" by "neta-kormi", "neta" and "kormi"), at the same place. The words of
 * a query are read the same way; of the beginning of a word ("gre*") the letters count. */
#ifndef GH_STORE_LEMMAS_H
#define GH_STORE_LEMMAS_H

#include "store/sql.h"
#include "write/buffer.h"

/* What the tokenizer of a connection works with. */
typedef struct gh_lemmas {
    const gh_lexicon *lexicon;
    gh_str text, tokens; /* a text whose tokens are known: it is not analysed again */
} gh_lemmas;

/* Makes the tokenizer "ghotona" known to the connection; `lemmas` must outlive it. Failures are
 * kept in `sql`. */
void gh_lemmas_register(gh_sql *sql, gh_lemmas *lemmas);

/* The tokens of a document's text, as gh_lemmas takes them: for a coder that runs in another thread
 * than the connection. The document needs GH_WANT_WORDS. */
void gh_lemmas_put(gh_buffer *out, const gh_document *document);

#endif
