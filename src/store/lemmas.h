/* lemmas.h - a tokenizer for SQLite's FTS5 that indexes lemmas: what is searched for is found in all
 * its forms and spellings.
 *
 * A word is indexed by its lemma, in the reading that its sentence gives it: "bole" is a form of "to
 * say" and no form of "ball", though it could be. A compound with hyphens is indexed by its parts too
 * ("neta-kormira" by "neta-kormi", "neta" and "kormi"), at the same place. The words of a query are read the same way; of the beginning of a word ("gre*") the letters count. */
#ifndef GH_STORE_LEMMAS_H
#define GH_STORE_LEMMAS_H

#include "store/sql.h"

/* Makes the tokenizer "ghotona" known to the connection; `lexicon` must outlive it. Failures are kept
 * in `sql`. */
void gh_lemmas_register(gh_sql *sql, const gh_lexicon *lexicon);

#endif
