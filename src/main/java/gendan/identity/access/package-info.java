/// How callers prove who they are: sessions, tokens, passwords, and the filters in front of every endpoint.
/// Knows people by their rows only; who they are and what their roles give is the package above.
@NamedInterface("access")
package gendan.identity.access;

import org.springframework.modulith.NamedInterface;
