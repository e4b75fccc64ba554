// The static libxml2 of Debian converts encodings with ICU, whose 31 MB assay does without: it
// feeds libxml2 nothing but UTF-8, for which ICU is never asked. These functions stand in, and
// refuse. ICU puts its version into every name, hence one set a version.
//
// Where libxml2 is a shared library, it may find these instead of ICU's, to the same effect.
#include <stddef.h>
#include <stdint.h>

enum { unsupported = 16 };  // ICU's U_UNSUPPORTED_ERROR.

#define REFUSE(version)                                                                          \
    void *ucnv_open_##version(const char *name, int *error);                                     \
    void *ucnv_open_##version(const char *name, int *error) {                                    \
        (void)name;                                                                              \
        *error = unsupported;                                                                    \
        return NULL;                                                                             \
    }                                                                                            \
    void ucnv_close_##version(void *converter);                                                  \
    void ucnv_close_##version(void *converter) { (void)converter; }                              \
    void ucnv_convertEx_##version(void *to, void *from, char **target, const char *target_end,   \
                                  const char **source, const char *source_end, void *pivot,      \
                                  void **pivot_source, void **pivot_target, const void *end,     \
                                  int8_t reset, int8_t flush, int *error);                       \
    void ucnv_convertEx_##version(void *to, void *from, char **target, const char *target_end,   \
                                  const char **source, const char *source_end, void *pivot,      \
                                  void **pivot_source, void **pivot_target, const void *end,     \
                                  int8_t reset, int8_t flush, int *error) {                      \
        (void)to, (void)from, (void)target, (void)target_end, (void)source, (void)source_end;    \
        (void)pivot, (void)pivot_source, (void)pivot_target, (void)end, (void)reset, (void)flush; \
        *error = unsupported;                                                                    \
    }                                                                                            \
    void ucnv_setToUCallBack_##version(void *converter, void *action, const void *context,       \
                                       void *old_action, const void **old_context, int *error);  \
    void ucnv_setToUCallBack_##version(void *converter, void *action, const void *context,       \
                                       void *old_action, const void **old_context, int *error) { \
        (void)converter, (void)action, (void)context, (void)old_action, (void)old_context;       \
        *error = unsupported;                                                                    \
    }                                                                                            \
    void ucnv_setFromUCallBack_##version(void *converter, void *action, const void *context,     \
                                         void *old_action, const void **old_context, int *error); \
    void ucnv_setFromUCallBack_##version(void *converter, void *action, const void *context,     \
                                         void *old_action, const void **old_context,             \
                                         int *error) {                                           \
        (void)converter, (void)action, (void)context, (void)old_action, (void)old_context;       \
        *error = unsupported;                                                                    \
    }                                                                                            \
    void UCNV_TO_U_CALLBACK_STOP_##version(void);                                                \
    void UCNV_TO_U_CALLBACK_STOP_##version(void) {}                                              \
    void UCNV_FROM_U_CALLBACK_STOP_##version(void);                                              \
    void UCNV_FROM_U_CALLBACK_STOP_##version(void) {}

REFUSE(60)
REFUSE(61)
REFUSE(62)
REFUSE(63)
REFUSE(64)
REFUSE(65)
REFUSE(66)
REFUSE(67)
REFUSE(68)
REFUSE(69)
REFUSE(70)
REFUSE(71)
REFUSE(72)
REFUSE(73)
REFUSE(74)
REFUSE(75)
REFUSE(76)
REFUSE(77)
REFUSE(78)
REFUSE(79)
REFUSE(80)
