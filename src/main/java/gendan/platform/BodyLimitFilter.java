package gendan.platform;

import gendan.kernel.Rejection;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Refuses bodies beyond [PlatformSettings#bodyLimitMb] with 413 `body.too-large`: at once when the length is
/// announced, else when that much has been read. Imports have a limit of their own. A body that says it is of any
/// type (`*/*`) is 415 `media.unsupported`: Spring cannot read that header.
@Component
@Order(-90)
final class BodyLimitFilter implements Filter {
    static final String UPLOADS = "/api/imports/";

    private final ProblemWriter problems;
    private final int limitMb;
    private final int uploadLimitMb;

    BodyLimitFilter(ProblemWriter problems, PlatformSettings settings) {
        this.problems = problems;
        this.limitMb = settings.bodyLimitMb();
        this.uploadLimitMb = settings.uploadLimitMb();
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        int mb = request.getRequestURI().startsWith(UPLOADS) ? uploadLimitMb : limitMb;
        long announced = request.getContentLengthLong();
        String type = request.getContentType();
        if (type != null && type.indexOf('*') >= 0) {
            problems.write((HttpServletResponse) response, 415, Rejection.unreadable("media.unsupported", ""));
        } else if (announced > (long) mb << 20) {
            problems.write((HttpServletResponse) response, tooLarge(mb));
        } else if (announced < 0 && request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new Counted(request, mb), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Rejection tooLarge(int mb) {
        return Rejection.of(Rejection.Kind.TOO_LARGE, "body.too-large", mb);
    }

    /// A body that came without a length.
    private static final class Counted extends HttpServletRequestWrapper {
        private final int mb;
        private ServletInputStream body;

        Counted(HttpServletRequest request, int mb) {
            super(request);
            this.mb = mb;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new CountedBody(super.getInputStream(), mb);
            }
            return body;
        }
    }

    private static final class CountedBody extends ServletInputStream {
        private final ServletInputStream body;
        private final int mb;
        private long left;

        CountedBody(ServletInputStream body, int mb) {
            this.body = body;
            this.mb = mb;
            this.left = (long) mb << 20;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = body.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge(mb);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
