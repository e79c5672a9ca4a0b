package gendan.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What an endpoint answers when all is well, where its signature does not say it (`ResponseEntity<?>`, as
/// [Idempotency] gives it). The API's description tells it to the callers; the fuzz test holds it true.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {
    /// The body; `void` for what the signature says.
    Class<?> value() default void.class;

    /// 201 for what makes something, 202 for what only begins; either with its `Location`.
    int status() default 200;
}
