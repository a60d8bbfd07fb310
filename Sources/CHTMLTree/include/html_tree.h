/* An HTML page as flat arrays of nodes in document order; libxml2 stays hidden behind the handle. */
#ifndef CAIMAI_HTML_TREE_H
#define CAIMAI_HTML_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct html_tree html_tree;

typedef enum {
    HTML_NODE_DOCUMENT = 0,
    HTML_NODE_ELEMENT = 1,
    HTML_NODE_TEXT = 2,
    HTML_NODE_COMMENT = 3
} html_node_kind;

/* A run of bytes in html_tree_bytes(). */
typedef struct {
    size_t start;
    size_t length;
} html_run;

typedef struct {
    uint8_t kind;             /* html_node_kind */
    uint32_t name;            /* number of an element's name in html_tree_names() */
    int32_t parent;           /* -1 for the document, which is node 0 */
    uint32_t depth;           /* steps from the document */
    uint32_t end;             /* the first node that is not inside this one */
    uint32_t attribute_start; /* first of its attributes in html_tree_attributes() */
    uint32_t attribute_count;
    html_run text;            /* characters of a text or comment */
} html_node;

typedef struct {
    uint32_t name; /* number of the name in html_tree_names() */
    html_run value;
} html_attribute;

typedef struct {
    uint32_t depth; /* elements deeper than this are put at this depth, their text kept */
    uint32_t nodes; /* parsing ends once there are so many */
} html_limits;

/* Parses UTF-8, whatever encoding the page declares. NULL only when memory runs out; free with html_tree_free(). */
html_tree *html_tree_parse(const char *utf8, size_t length, html_limits limits);
void html_tree_free(html_tree *tree);

/* The arrays live as long as the tree. */
const html_node *html_tree_nodes(const html_tree *tree, size_t *count);
const html_attribute *html_tree_attributes(const html_tree *tree, size_t *count);
const html_run *html_tree_names(const html_tree *tree, size_t *count);
const char *html_tree_bytes(const html_tree *tree);

/* True where elements were deeper than the limit and were moved up. */
bool html_tree_is_flattened(const html_tree *tree);
/* True where the parser gave up before the end of the page. */
bool html_tree_is_cut(const html_tree *tree);

#endif
