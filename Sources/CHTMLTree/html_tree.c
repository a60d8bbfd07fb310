#include "html_tree.h"
