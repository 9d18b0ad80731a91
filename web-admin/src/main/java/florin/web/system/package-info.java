/** Pages of whoever runs the installation. Start with {@link florin.web.system.SystemPages}. */
@NullMarked
package florin.web.system;

import org.jspecify.annotations.NullMarked;
