/* account.h - why each record was made and what was rejected, sentence by sentence. */
#ifndef GH_WRITE_ACCOUNT_H
#define GH_WRITE_ACCOUNT_H

#include "write/screen.h"

void gh_write_account(gh_buffer *out, const gh_document *document, const gh_screen *screen);

#endif
