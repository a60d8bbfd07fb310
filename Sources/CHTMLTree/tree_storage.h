/* The growing arrays behind html_tree, and the steps that build them. */
#ifndef CAIMAI_TREE_STORAGE_H
#define CAIMAI_TREE_STORAGE_H

#include "html_tree.h"

struct html_tree {
    html_limits limits;
    html_node *nodes;
    size_t node_count, node_capacity;
    html_attribute *attributes;
    size_t attribute_count, attribute_capacity;
    html_run *names;
    size_t name_count, name_capacity;
    uint8_t *name_kinds; /* of each name: element_kinds() */
    size_t kind_capacity;
    uint32_t *name_slots; /* open-addressed hash of names: number + 1, or 0 */
    size_t slot_count;
    char *bytes;
    size_t byte_count, byte_capacity;
    uint32_t current; /* the innermost open node */
    size_t open_paragraphs;
    bool is_flattened, is_cut, is_out_of_memory;
};

/* Starts a tree that holds the open document node. False when memory runs out. */
bool tree_start(html_tree *tree, html_limits limits);
/* Closes all that is open. */
void tree_finish(html_tree *tree);

/* Appends an element inside the current one and makes it current. Returns its number, or 0 at a limit. */
uint32_t tree_open(html_tree *tree, const char *name);
void tree_add_attribute(html_tree *tree, const char *name, const char *value);
/* Closes a node and all that is open inside it; nothing where it is closed already. */
void tree_close(html_tree *tree, uint32_t node);
/* Appends text; what follows text directly becomes one node with it. */
void tree_add_text(html_tree *tree, const char *text, size_t length);
void tree_add_comment(html_tree *tree, const char *text, size_t length);

/* True where the node is the current one or around it. */
bool tree_is_open(const html_tree *tree, uint32_t node);
/* element_kinds() of a node; 0 for what is no element. */
uint8_t tree_kinds(const html_tree *tree, uint32_t node);

#endif
