// libxml2, which CHTML alone uses. pkg-config's file tells where its headers lie.
#include <libxml/HTMLparser.h>
