/* schema.h - the tables of a store. docs/store.md says what each column means. */
#ifndef GH_STORE_SCHEMA_H
#define GH_STORE_SCHEMA_H

/* "ghot" in the header of the file: a SQLite database of ours. */
#define GH_STORE_APPLICATION 0x67686F74

/* Raised with every change of a table; store/migrate.c then says how to get there. */
#define GH_STORE_SCHEMA 1

/* SQL that makes an empty store, a statement each, NULL at the end. */
extern const char *const gh_store_schema[];

/* Derived tables in an order in which they can be emptied, NULL at the end. */
extern const char *const gh_store_derived[];

#endif
