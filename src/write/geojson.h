/* geojson.h - located records as features of a map (RFC 7946). */
#ifndef GH_WRITE_GEOJSON_H
#define GH_WRITE_GEOJSON_H

#include "write/export.h"

/* One feature; the caller writes the collection around them. The place must be located. */
void gh_put_feature(gh_buffer *out, const gh_export *x);

#endif
