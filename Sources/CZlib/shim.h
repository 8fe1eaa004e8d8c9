#include <zlib.h>

/* `deflateInit` and `inflateInit` are macros, which Swift does not see. */
static inline int papierspoor_deflateInit(z_streamp stream, int level) {
    return deflateInit(stream, level);
}

static inline int papierspoor_inflateInit(z_streamp stream) {
    return inflateInit(stream);
}
