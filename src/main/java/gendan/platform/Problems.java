package gendan.platform;

import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import java.sql.SQLException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns whatever goes wrong while a request is answered into a [Problem]. What a caller caused is 4xx;
/// 503 is for a database that does not answer; 500 is for our own mistakes alone, and those are logged with their
/// trace.
@RestControllerAdvice
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String UNTRANSLATABLE = "22021";
    static final String RETRY_AFTER_SECONDS = "5";
    private static final MediaType PROBLEM_JSON = MediaType.parseMediaType(Problem.MEDIA_TYPE);

    private final Messages messages;

    public Problems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<Problem> rejected(Rejection rejection) {
        return answer(Problem.statusOf(rejection.kind()), rejection.violations());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        Rejection rejection = UnreadableBody.explain(unreadable);
        return answer(Problem.statusOf(rejection.kind()), rejection.violations());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongParameter(MethodArgumentTypeMismatchException wrong) {
        return answer(400, Violation.of("parameter.wrong-type", "/" + wrong.getName(), wrong.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingParameter(MissingServletRequestParameterException missing) {
        String name = missing.getParameterName();
        return answer(400, Violation.of("parameter.missing", "/" + name, name));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        HttpHeaders allow = new HttpHeaders();
        if (wrong.getSupportedHttpMethods() != null) {
            allow.setAllow(wrong.getSupportedHttpMethods());
        }
        return answer(405, allow, List.of(Violation.of("method.not-allowed", "", wrong.getMethod())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMediaType(HttpMediaTypeNotSupportedException wrong) {
        return answer(415, Violation.of("media.unsupported", ""));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException wrong) {
        return answer(406, Violation.of("media.not-acceptable", ""));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknownPath(NoResourceFoundException unknown) {
        return answer(404, Violation.of("path.unknown", ""));
    }

    @ExceptionHandler
    ResponseEntity<Problem> busy(ConcurrencyFailureException busy) {
        return answer(409, Violation.of("data.busy", ""));
    }

    @ExceptionHandler
    ResponseEntity<Problem> conflicting(DataIntegrityViolationException conflict) {
        if (conflict.getRootCause() instanceof SQLException cause && UNTRANSLATABLE.equals(cause.getSQLState())) {
            return answer(422, Violation.of("text.unprintable", ""));
        }
        LOG.warn("A constraint caught what a check should have: {}", conflict.getMessage());
        return answer(409, Violation.of("data.conflict", ""));
    }

    /// The firewall looks at parameters and headers when they are read, so it may speak up this late.
    @ExceptionHandler
    ResponseEntity<Problem> refused(RequestRejectedException refused) {
        return answer(400, Violation.of("request.refused", ""));
    }

    /// Parameters that are not UTF-8, broken escapes, broken parts.
    @ExceptionHandler
    ResponseEntity<Problem> unreadableParameters(InvalidParameterException unreadable) {
        return answer(400, Violation.of("request.refused", ""));
    }

    /// A body of parts that is broken, cut off, or has too many parts.
    @ExceptionHandler
    ResponseEntity<Problem> brokenParts(MultipartException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return rejected(rejection);
            }
        }
        return answer(400, Violation.of("request.refused", ""));
    }

    /// Nobody is there any more to be answered.
    @ExceptionHandler
    void gone(ClientAbortException gone) {
        LOG.debug("The caller went away: {}", gone.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(Exception failure) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(known.getStatusCode().value(), Violation.of("request.refused", ""));
        }
        String requestId = RequestContext.current().requestId();
        if (DatabaseSilence.isIn(failure)) {
            LOG.warn("Request {} did not reach the database: {}", requestId, failure.getMessage());
            HttpHeaders later = new HttpHeaders();
            later.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            return answer(503, later, List.of(Violation.of("database.silent", "")));
        }
        if (failure instanceof TransientDataAccessResourceException) {
            return answer(409, Violation.of("data.busy", ""));
        }
        LOG.error("Request {} failed", requestId, failure);
        return answer(500, Violation.of("internal.error", "", requestId));
    }

    private ResponseEntity<Problem> answer(int status, Violation violation) {
        return answer(status, List.of(violation));
    }

    private ResponseEntity<Problem> answer(int status, List<Violation> violations) {
        return answer(status, new HttpHeaders(), violations);
    }

    private ResponseEntity<Problem> answer(int status, HttpHeaders headers, List<Violation> violations) {
        Problem problem = Problem.of(status, violations, messages, RequestContext.current());
        if (status == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .headers(headers)
                .contentType(PROBLEM_JSON)
                .body(problem);
    }
}
