/* xml.h - an XML document as a stream of events.
 *
 * libxml2 parses what it is handed piece by piece, its events wait here until they are asked for;
 * no tree is made. What would harm is not done: nothing is loaded from outside, and entities that
 * the document declares are not expanded. Those of HTML, which feeds are full of, are characters.
 * A fault does not end the reading, for libxml2 finds its way on; it is kept for whoever reads the
 * part that it stands in. */
#ifndef GH_READ_XML_H
#define GH_READ_XML_H

#include "read/bytes.h"
#include "read/stream.h"

typedef struct gh_xml gh_xml;

typedef enum gh_xml_kind {
    GH_XML_END, /* of the document */
    GH_XML_OPEN,
    GH_XML_CLOSE,
    GH_XML_TEXT,
    GH_XML_FAULT, /* text: what is wrong with `line` */
} gh_xml_kind;

/* Strings are valid until the next event. */
typedef struct gh_xml_event {
    gh_xml_kind kind;
    gh_str name;  /* of the element, without its prefix */
    gh_str space; /* its namespace */
    gh_str text;
    uint32_t depth; /* elements around the element; of text, around the text */
    uint64_t line;
} gh_xml_event;

/* Reads `stream`, which must outlive it. NULL without memory. */
gh_xml *gh_xml_new(gh_stream *stream);

/* Accepts NULL. */
void gh_xml_free(gh_xml *xml);

/* The next event. */
gh_xml_event gh_xml_next(gh_xml *xml);

/* An attribute of the element that opened last; empty if it is not there. */
gh_str gh_xml_attribute(const gh_xml *xml, const char *name);

#endif
