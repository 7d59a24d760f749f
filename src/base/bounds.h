/* bounds.h - every limit of the program, each with its reason. */
#ifndef GH_BASE_BOUNDS_H
#define GH_BASE_BOUNDS_H

/* An article longer than this is no news article but a whole archive given as one text. */
#define GH_BOUND_ARTICLE_BYTES (16u << 20)

/* A line of NDJSON holds one article, escaped (\uXXXX: two bytes a byte of Bengali) and keys. */
#define GH_BOUND_LINE_BYTES (2u * GH_BOUND_ARTICLE_BYTES + (1u << 20))

/* Memory of the JSON parser for one line: two buffers, each as long as the longest string and made
 * anew at twice the size when it is full. */
#define GH_BOUND_ROW_ARENA ((size_t)8 * GH_BOUND_LINE_BYTES)

/* Unknown keys of a row are passed over; their values nest three or four deep in real exports. */
#define GH_BOUND_JSON_DEPTH 256u

/* What is packed may be packed again: a feed in UTF-16 in gzip in zip in tar. Deeper nests are
 * made to harm. */
#define GH_BOUND_LAYERS 5u

/* The head of a WARC record: a dozen lines, of which an address may be long. */
#define GH_BOUND_WARC_HEAD (1u << 16)

/* Bombs: zeros shrink to a thousandth with gzip and far less with others; newspapers to a tenth,
 * the same article a thousand times over to a 170th. Small files may be as they are, for reading
 * them takes no time and no memory. */
#define GH_BOUND_UNPACK_RATIO 200u
#define GH_BOUND_UNPACK_FREE ((uint64_t)256 << 20)

/* No archive of newspapers has so many bytes; they would keep the fastest machine for weeks. */
#define GH_BOUND_UNPACKED ((uint64_t)1 << 40)

/* Browsers stop nesting at 512 open elements; the deepest news pages have some 60. What libxml2
 * does at an end tag takes time in this depth. */
#define GH_BOUND_HTML_DEPTH 512u

/* Elements and texts of one page; with their lines they take 500 bytes each. A live blog of a whole
 * day has 40,000. */
#define GH_BOUND_HTML_NODES (1u << 18)

/* Attributes of one element; the most that news pages give one are some thirty. */
#define GH_BOUND_HTML_ATTRIBUTES 64u

/* Feeds nest five elements deep, with XHTML inside some thirty. */
#define GH_BOUND_XML_DEPTH 256u

/* Memory of one page: the text twice, the nodes (twice while they grow), the paragraphs. */
#define GH_BOUND_PAGE_ARENA ((size_t)512 << 20)

/* Comparing the lines of a page with its JSON-LD: bytes times lines, a second of work. */
#define GH_BOUND_ALIGN_WORK ((uint64_t)1 << 30)

/* Scripts of JSON-LD on one page that are read; real pages have up to ten. */
#define GH_BOUND_PAGE_SCRIPTS 64u

/* Elements where an article is usually found, on one page; lists of teasers have some thirty. */
#define GH_BOUND_PAGE_ARTICLES 64u

/* Coders at once; the largest machines that read newspapers have fewer cores. */
#define GH_BOUND_JOBS 256u

/* Ids remembered to warn of one given twice: a table of four megabytes, half full. */
#define GH_BOUND_SEEN_IDS (1u << 19)

/* The longest sentence of 23,608 articles has 600 tokens; lists of names reach 1,500. */
#define GH_BOUND_SENTENCE_TOKENS 2048u

/* A token is 16 bytes with a 16-bit length; longer runs of letters are no words. */
#define GH_BOUND_TOKEN_BYTES 1024u

/* Memory of one document: tokens and sentences take some 20 bytes a byte of text and title, records
 * less. */
#define GH_BOUND_ARENA_BASE (8u << 20)
#define GH_BOUND_ARENA_PER_BYTE 64u

/* Working memory of one sentence: 2,048 tokens with all their structures stay below 4 MB. */
#define GH_BOUND_SCRATCH_BYTES (16u << 20)

/* Actors of one article; the longest list of names in the corpus has some 300. */
#define GH_BOUND_ENTITIES 4096u

/* Records and notes of one article: far above the longest articles, far below the memory cap. */
#define GH_BOUND_RECORDS (1u << 16)
#define GH_BOUND_NOTES (1u << 18)

/* Different words and predicates that `lexicon suggest` counts: those of a large archive; at about
 * 500 bytes each, with their contexts, half a gigabyte. */
#define GH_BOUND_SUGGESTIONS (1u << 20)

/* The cross product of sources and targets of one act; lists of ten and ten are summits. */
#define GH_BOUND_RECORDS_PER_ACT 64u

/* A word has few readings; more than this is a mistake in the lexicon. */
#define GH_BOUND_ANALYSES 24u

/* Distinct spellings whose analyses are kept between documents: 32,000 cover 97 % of words. */
#define GH_BOUND_FORMS (1u << 18)

/* The forms of one 16 MiB article of nothing but different words, on top of those kept: some 400
 * bytes a form with its spelling, readings and slots. */
#define GH_BOUND_FORMS_BYTES ((size_t)2 << 30)

/* Words of one multi-word name or phrase in the lexicon. */
#define GH_BOUND_PHRASE_WORDS 12u

/* Source lines of the lexicon; a spreadsheet opens a million. */
#define GH_BOUND_LEXICON_ROWS (1u << 20)
#define GH_BOUND_LEXICON_FILE (256u << 20)
#define GH_BOUND_LEXICON_LINE 8192u

/* Compiling takes some 40 bytes a byte of source; a runaway compiler stops here. */
#define GH_BOUND_COMPILER_BYTES ((size_t)2 << 30)

/* A number of people beyond this is a misreading: more than live. */
#define GH_BOUND_PEOPLE 4000000000.0

/* Nobody mends more faults of a lexicon at one go. */
#define GH_BOUND_DIAGNOSTICS 50u

/* Weekdays of an undated article that are used to find its year; a dozen settle it. */
#define GH_BOUND_WEEKDAYS 256u

/* A verb more words away than this is not that of a date. */
#define GH_BOUND_TENSE_WORDS 120u

/* How long a command waits for another that writes to the store: a batch takes less than a second,
 * on a slow disk several, and a few commands may stand in line. */
#define GH_BOUND_BUSY_MS 20000

/* Earlier articles that a new one is held against: an agency's text is in a dozen papers; a caption
 * that stands in thousands is linked to its first prints only. */
#define GH_BOUND_COPY_CANDIDATES 32

/* Quotations open at once: double and single marks nest in print; hostile text without end. */
#define GH_BOUND_QUOTE_DEPTH 8u

/* Conditions on what is exported: SQLite binds 32,766 parameters, 1,000 in depth. */
#define GH_BOUND_FILTER_TERMS 200u

/* The value of one: the longest name of a place or actor has 100 bytes, a query a dozen words. */
#define GH_BOUND_FILTER_BYTES 512u

#endif
