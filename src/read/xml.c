#include "read/xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "base/utf8.h"
#include "read/folded.h"

/* What the parser is handed at once: short, so that few events wait. */
enum { PIECE = 1 << 13, FAULTS_KEPT = 4, LONGEST_FAULT = 200 };

/* A string among the bytes of the events that wait. */
typedef struct piece {
    size_t begin, n;
} piece;

typedef struct waiting {
    gh_xml_kind kind;
    piece name, space, text;
    uint32_t depth, first_attribute, attribute_count;
    uint64_t line;
} waiting;

typedef struct attribute {
    piece name, value;
} attribute;

struct gh_xml {
    gh_stream *stream;
    xmlParserCtxtPtr parser;
    gh_bytes bytes, events, attributes; /* of what waits: strings, waiting, attribute */
    uint32_t next, count;               /* of the events */
    uint32_t current;                   /* the event that was given out last */
    uint32_t depth, faults;             /* faults that wait */
    bool is_utf8;                       /* what is not UTF-8 is replaced on the way in */
    bool is_ended, is_failed;           /* no more is parsed; there is no memory */
    bool is_told;                       /* that there is none */
    xmlEntity entity;                   /* the one that was asked for last */
    char entity_text[8];
    char clean[3 * PIECE + 8];
};

/* ---- Events that wait -------------------------------------------------------------------- */

static piece keep(gh_xml *xml, const char *p, size_t n)
{
    piece kept = {xml->bytes.n, n};
    if (n > 0 && !gh_bytes_put(&xml->bytes, p, n)) {
        xml->is_failed = true;
        return (piece){0, 0};
    }
    return kept;
}

static piece keep_name(gh_xml *xml, const xmlChar *text)
{
    return text ? keep(xml, (const char *)text, strlen((const char *)text)) : (piece){0, 0};
}

static void add(gh_xml *xml, waiting event)
{
    if (event.line == 0)
        event.line = (uint64_t)xmlSAX2GetLineNumber(xml->parser);
    xml->is_failed =
        xml->is_failed || !gh_bytes_put(&xml->events, (const char *)&event, sizeof event);
    xml->count += !xml->is_failed;
}

static void add_fault(gh_xml *xml, uint64_t line, const char *what)
{
    if (xml->faults++ >= FAULTS_KEPT) /* what follows a fault is mostly its echo */
        return;
    size_t n = strnlen(what, LONGEST_FAULT);
    while (n > 0 && (what[n - 1] == '\n' || what[n - 1] == '.'))
        n--;
    add(xml, (waiting){.kind = GH_XML_FAULT, .line = line, .text = keep(xml, what, n)});
}

/* ---- What the parser tells --------------------------------------------------------------- */

/* After a fault libxml2 drops every entity, &amp; too, since it takes the document for lost. */
static void go_on(gh_xml *xml)
{
    xml->parser->wellFormed = 1;
}

static void add_attributes(gh_xml *xml, waiting *event, int count, const xmlChar **values)
{
    event->first_attribute = (uint32_t)(xml->attributes.n / sizeof(attribute));
    for (int i = 0; i < count; i++) {
        const char *begin = (const char *)values[5 * i + 3], *end = (const char *)values[5 * i + 4];
        attribute a = {keep_name(xml, values[5 * i]), keep(xml, begin, (size_t)(end - begin))};
        if (!gh_bytes_put(&xml->attributes, (const char *)&a, sizeof a))
            xml->is_failed = true;
        else
            event->attribute_count++;
    }
}

static void on_open(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                    int namespaces, const xmlChar **spaces, int count, int defaulted,
                    const xmlChar **attributes)
{
    (void)prefix, (void)namespaces, (void)spaces, (void)defaulted;
    gh_xml *xml = context;
    go_on(xml);
    if (xml->depth >= GH_BOUND_XML_DEPTH) {
        add_fault(xml, (uint64_t)xmlSAX2GetLineNumber(xml->parser),
                  "elements nested too deep; the rest is left out");
        xml->is_ended = true;
        xmlStopParser(xml->parser);
        return;
    }
    xml->faults = 0;
    waiting event = {.kind = GH_XML_OPEN, .depth = xml->depth++};
    event.name = keep_name(xml, name);
    event.space = keep_name(xml, space);
    add_attributes(xml, &event, count, attributes);
    add(xml, event);
}

static void on_close(void *context, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *space)
{
    (void)prefix;
    gh_xml *xml = context;
    go_on(xml);
    xml->depth -= xml->depth > 0;
    waiting event = {.kind = GH_XML_CLOSE, .depth = xml->depth};
    event.name = keep_name(xml, name);
    event.space = keep_name(xml, space);
    add(xml, event);
}

static void on_text(void *context, const xmlChar *text, int length)
{
    gh_xml *xml = context;
    go_on(xml);
    if (length > 0)
        add(xml, (waiting){.kind = GH_XML_TEXT,
                           .depth = xml->depth,
                           .text = keep(xml, (const char *)text, (size_t)length)});
}

/* HTML's entities are given as if they were of XML itself; others do not exist. */
static xmlEntityPtr on_entity(void *context, const xmlChar *name)
{
    gh_xml *xml = context;
    const htmlEntityDesc *known = htmlEntityLookup(name);
    if (xml->parser->inSubset)
        return NULL; /* one declares another: told where they are used */
    if (!known) {
        char what[120];
        snprintf(what, sizeof what, "the entity &%.60s; is not expanded", (const char *)name);
        add_fault(xml, (uint64_t)xmlSAX2GetLineNumber(xml->parser), what);
        return NULL;
    }
    go_on(xml);
    xml->entity_text[gh_utf8_put(xml->entity_text, known->value)] = 0;
    xml->entity = (xmlEntity){.type = XML_ENTITY_DECL,
                              .name = (const xmlChar *)known->name,
                              .content = (xmlChar *)xml->entity_text,
                              .length = (int)strlen(xml->entity_text),
                              .etype = XML_INTERNAL_PREDEFINED_ENTITY};
    return &xml->entity;
}

/* libxml2 stops at a CDATA section, comment or tag of more than 10 MB. */
static const char *message_of(const xmlError *error)
{
    if (!error->message)
        return "not well formed";
    if (strstr(error->message, "Huge input lookup"))
        return "a section or tag of more than 10 MB; the rest is left out";
    return error->message;
}

static void on_error(void *context, xmlErrorPtr error)
{
    gh_xml *xml = context;
    bool is_echo = error->code == XML_ERR_UNDECLARED_ENTITY || /* told by on_entity */
                   error->code == XML_WAR_UNDECLARED_ENTITY;
    if (error->level > XML_ERR_WARNING && !is_echo)
        add_fault(xml, (uint64_t)(error->line > 0 ? error->line : 0), message_of(error));
}

/* What libxml2 has no better place to tell: that a charset could not be converted. */
__attribute__((format(printf, 2, 3))) static void on_nobody(void *context, const char *format, ...)
{
    (void)context;
    (void)format;
}

/* ---- Bytes ------------------------------------------------------------------------------- */

/* Makes valid UTF-8 for XML of the bytes: bad sequences and the control characters that XML forbids
 * become "?". What may be a sequence cut by the end of the window waits for the next. */
static int clean(gh_xml *xml, gh_str s, bool is_end, uint32_t *ret_used)
{
    int n = 0;
    uint32_t at = 0, length, lines = 0, bad_line = 0;
    bool is_bad = false;
    while (at < s.n && at < PIECE) {
        uint32_t point = gh_utf8_next(s, at, &length);
        if (point == GH_UTF8_BAD && at + 4 > s.n && at > 0 && !is_end)
            break;
        bool is_control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
        if (point == GH_UTF8_BAD || is_control || point == 0xFFFE || point == 0xFFFF) {
            xml->clean[n++] = '?';
            bad_line = is_bad ? bad_line : lines;
            is_bad = true;
        } else {
            memcpy(xml->clean + n, s.p + at, length);
            n += (int)length;
        }
        lines += point == '\n';
        at += length;
    }
    if (is_bad)
        add_fault(xml, (uint64_t)xmlSAX2GetLineNumber(xml->parser) + bad_line,
                  "bytes that are no text; each was replaced by \"?\"");
    *ret_used = at;
    return n;
}

/* Hands the parser the next piece. */
static void feed(gh_xml *xml)
{
    gh_str window = {0};
    gh_chunk chunk = gh_stream_window(xml->stream, PIECE, &window);
    if (chunk == GH_CHUNK_FAILED)
        add_fault(xml, (uint64_t)xmlSAX2GetLineNumber(xml->parser), xml->stream->problem);
    if (chunk != GH_CHUNK_OK || window.n == 0) {
        xml->is_ended = true;
        xmlParseChunk(xml->parser, "", 0, 1);
        return;
    }
    uint32_t used = window.n < PIECE ? window.n : PIECE;
    if (xml->is_utf8) {
        int n = clean(xml, window, window.n < PIECE, &used);
        xmlParseChunk(xml->parser, xml->clean, n, 0);
    } else {
        xmlParseChunk(xml->parser, window.p, (int)used, 0);
    }
    gh_stream_skip(xml->stream, used);
    int error = xml->parser->errNo;
    if (error == XML_ERR_NO_MEMORY || error == XML_PARSER_EOF) /* the latter: of its own input */
        xml->is_failed = true;
    if (error == XML_ERR_UNSUPPORTED_ENCODING || xml->is_failed)
        xml->is_ended = true;
}

/* True if the declaration names another encoding than UTF-8. UTF-16 was made UTF-8 before. */
static bool declares_other(gh_str head)
{
    const char *end = head.n ? memchr(head.p, '>', head.n) : NULL;
    gh_str declaration = {head.p, end ? (uint32_t)(end - head.p) : 0};
    return gh_str_starts(declaration, GH_STR("<?xml")) &&
           gh_folded_holds(declaration, GH_STR("encoding")) &&
           !gh_folded_holds(declaration, GH_STR("utf-8")) &&
           !gh_folded_holds(declaration, GH_STR("utf8")) &&
           !gh_folded_holds(declaration, GH_STR("utf-16"));
}

/* True if the window has letters beyond ASCII and is UTF-8 but for a cut end. */
static bool looks_like_utf8(gh_str s)
{
    uint32_t length, beyond = 0;
    for (uint32_t at = 0; at < s.n; at += length) {
        uint32_t point = gh_utf8_next(s, at, &length);
        if (point == GH_UTF8_BAD)
            return beyond > 0 && at + 4 > s.n;
        beyond += point >= 0x80;
    }
    return beyond > 0;
}

/* ---- The reader -------------------------------------------------------------------------- */

static bool start(gh_xml *xml)
{
    gh_str head = {"", 0};
    if (gh_stream_window(xml->stream, PIECE, &head) != GH_CHUNK_OK)
        head = (gh_str){"", 0};
    if (gh_str_starts(head, GH_STR("\xEF\xBB\xBF"))) {
        gh_stream_skip(xml->stream, 3);
        head = gh_str_slice(head, 3, head.n);
    }
    xml->is_utf8 = looks_like_utf8(head) || !declares_other(head);
    xmlSAXHandler events = {.startElementNs = on_open,
                            .endElementNs = on_close,
                            .characters = on_text,
                            .ignorableWhitespace = on_text,
                            .cdataBlock = on_text,
                            .getEntity = on_entity,
                            .serror = (xmlStructuredErrorFunc)on_error,
                            .initialized = XML_SAX2_MAGIC};
    xmlSetGenericErrorFunc(NULL, on_nobody);
    xml->parser = xmlCreatePushParserCtxt(&events, xml, NULL, 0, NULL);
    if (!xml->parser)
        return false;
    xmlCtxtUseOptions(xml->parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_BIG_LINES |
                                       (xml->is_utf8 ? XML_PARSE_IGNORE_ENC : 0));
    return true;
}

gh_xml *gh_xml_new(gh_stream *stream)
{
    gh_xml *xml = calloc(1, sizeof *xml);
    if (!xml)
        return NULL;
    xml->stream = stream;
    if (start(xml))
        return xml;
    gh_xml_free(xml);
    return NULL;
}

void gh_xml_free(gh_xml *xml)
{
    if (!xml)
        return;
    if (xml->parser) {
        xmlFreeDoc(xml->parser->myDoc); /* made for a document type, and not the parser's own */
        xmlFreeParserCtxt(xml->parser);
    }
    gh_bytes_done(&xml->bytes);
    gh_bytes_done(&xml->events);
    gh_bytes_done(&xml->attributes);
    free(xml);
}

static gh_str str_of(const gh_xml *xml, piece p)
{
    return (gh_str){p.n ? xml->bytes.p + p.begin : "", (uint32_t)p.n};
}

static const waiting *event_at(const gh_xml *xml, uint32_t at)
{
    return (const waiting *)(const void *)xml->events.p + at;
}

/* Without memory the rest is lost, which must not look like the end. */
static gh_xml_event at_end(gh_xml *xml)
{
    if (!xml->is_failed || xml->is_told)
        return (gh_xml_event){.kind = GH_XML_END};
    xml->is_told = true;
    return (gh_xml_event){.kind = GH_XML_FAULT,
                          .text = GH_STR("no memory; the rest is left out"),
                          .line = (uint64_t)xmlSAX2GetLineNumber(xml->parser)};
}

gh_xml_event gh_xml_next(gh_xml *xml)
{
    while (xml->next == xml->count) {
        if (xml->is_ended)
            return at_end(xml);
        xml->bytes.n = xml->events.n = xml->attributes.n = 0;
        xml->next = xml->count = xml->faults = 0;
        feed(xml);
    }
    xml->current = xml->next++;
    const waiting *w = event_at(xml, xml->current);
    return (gh_xml_event){
        w->kind, str_of(xml, w->name), str_of(xml, w->space), str_of(xml, w->text), w->depth,
        w->line};
}

gh_str gh_xml_attribute(const gh_xml *xml, const char *name)
{
    const waiting *event = event_at(xml, xml->current);
    const attribute *all = (const attribute *)(const void *)xml->attributes.p;
    for (uint32_t i = 0; i < event->attribute_count; i++) {
        const attribute *a = &all[event->first_attribute + i];
        gh_str value = str_of(xml, a->value);
        if (gh_str_equal(str_of(xml, a->name), gh_str_of(name)) && gh_utf8_check(value) == value.n)
            return value;
    }
    return (gh_str){"", 0};
}
