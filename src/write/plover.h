/* plover.h - a record as a PLOVER event, one line of JSON in the layout of the gold-standard
 * records that the Open Event Data Alliance published with the ontology. */
#ifndef GH_WRITE_PLOVER_H
#define GH_WRITE_PLOVER_H

#include "write/export.h"

void gh_put_plover(gh_buffer *out, const gh_export *x);

#endif
