package gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Permission;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@GendanTest
class CalendarApiTest {
    private static final Map<String, String> MORNING = Map.of("from", "08:00", "to", "12:00");

    private final Http http;
    private final Fixtures fixtures;
    private final Calendars calendars;

    CalendarApiTest(Http http, Fixtures fixtures, Calendars calendars) {
        this.http = http.as(fixtures.person(Permission.CALENDAR_MANAGE, Permission.AUDIT_READ));
        this.fixtures = fixtures;
        this.calendars = calendars;
    }

    @Test
    void aCalendarIsMadeAndChanged() {
        Map<String, Object> form = form();
        Answer created = http.post("/api/calendars", form).expect(201);
        String url = created.header("Location");
        assertThat(created.text("/week/MONDAY/0/to")).isEqualTo("12:00:00");
        assertThat(created.json().at("/standardDayMinutes").asInt()).isEqualTo(240);
        form.put("cutOff", "11:00");
        assertThat(http.ifMatch(1).put(url, form).expect(200).version()).isEqualTo(2);
        assertThat(http.ifMatch(2).put(url, form).expect(200).version()).isEqualTo(2);
        http.ifMatch(1).put(url, form).expectProblem(412, "version.stale");
        http.put(url, form).expectProblem(428, "if-match.required");
        assertThat(http.get(url).expect(200).text("/cutOff")).isEqualTo("11:00:00");
        assertThat(http.get("/api/calendars").expect(200).text("/items/0/code")).isEqualTo("STANDARD");
        assertThat(http.post("/api/calendars", form).expect(422).errors()).containsExactly("calendar.code-taken /code");
        http.get("/api/calendars/" + UUID.randomUUID()).expectProblem(404, "calendar.not-found");
        assertThat(http.get("/api/audit?subjectId=" + created.text("/id"))
                        .expect(200)
                        .json()
                        .path("items"))
                .extracting(entry -> entry.path("action").asString() + " "
                        + entry.path("field").asString("") + " "
                        + entry.path("newValue").asString(""))
                .containsExactly("CHANGED cutOff 11:00", "CREATED  ");
    }

    @Test
    void everythingWrongIsNamedAtItsField() {
        Map<String, Object> wrong = new HashMap<>(Map.of("code", "?", "zone", "Mars/Olympus", "cutOff", "20:00"));
        wrong.put(
                "week",
                Map.of(
                        "MONDAY",
                                List.of(Map.of("from", "13:00", "to", "18:00"), Map.of("from", "09:00", "to", "13:30")),
                        "TUESDAY", List.of(Map.of("from", "12:00", "to", "09:00"), Map.of("from", "12:00")),
                        "FRIDAY", List.of(Map.of("from", "09:00:30", "to", "18:00"))));
        wrong.put("holidaySetId", UUID.randomUUID());
        assertThat(http.post("/api/calendars", wrong).expect(422).errors())
                .containsExactlyInAnyOrder(
                        "calendar.code-malformed /code",
                        "value.required /nameZh",
                        "value.required /nameEn",
                        "calendar.zone-unknown /zone",
                        "shift.overlap /week/MONDAY/0/from",
                        "shift.ends-too-early /week/TUESDAY/0/to",
                        "value.required /week/TUESDAY/1/to",
                        "shift.not-whole-minute /week/FRIDAY/0/from",
                        "calendar.cut-off-outside /cutOff",
                        "holiday-set.unknown /holidaySetId");
        Map<String, Object> idle = form();
        idle.put("week", Map.of("MONDAY", List.of()));
        assertThat(http.post("/api/calendars", idle).expect(422).errors()).containsExactly("calendar.no-shift /week");
        Map<String, Object> early = form();
        early.put("cutOff", "08:00");
        assertThat(http.post("/api/calendars", early).expect(422).errors())
                .containsExactly("calendar.cut-off-outside /cutOff");
        assertThat(http.in("en").post("/api/calendars", early).text("/errors/0/detail"))
                .isEqualTo("The cut-off must lie within the working hours, such as an hour before their end.");
        Map<String, Object> unreadable = form();
        unreadable.put("week", Map.of("FUNDAY", List.of(MORNING)));
        http.post("/api/calendars", unreadable).expect(400);
    }

    @Test
    void aTeamFollowsItsOwnCalendarAtOnce() {
        UUID team = fixtures.team();
        UUID other = fixtures.team();
        Answer first = http.post("/api/calendars", form()).expect(201);
        Answer second = http.post("/api/calendars", form()).expect(201);
        String one = first.header("Location");
        String two = second.header("Location");
        assertThat(calendars.ofTeam(team)).isEqualTo(calendars.standard());

        Answer assigned = http.ifMatch(1)
                .put(one + "/teams", Map.of("teamIds", List.of(team, other)))
                .expect(200);
        assertThat(assigned.json().path("teams")).hasSize(2);
        assertThat(calendars.ofTeam(team).standardDay()).isEqualTo(Duration.ofHours(4));

        http.ifMatch(1).put(two + "/teams", Map.of("teamIds", List.of(team))).expect(200);
        assertThat(http.get(one).json().path("teams")).hasSize(1);
        http.ifMatch(2).put(one + "/teams", Map.of("teamIds", List.of())).expectProblem(412, "version.stale");
        http.ifMatch(3).put(one + "/teams", Map.of("teamIds", List.of())).expect(200);
        assertThat(calendars.ofTeam(other)).isEqualTo(calendars.standard());
        assertThat(http.ifMatch(2)
                        .put(two + "/teams", Map.of("teamIds", List.of(team, UUID.randomUUID())))
                        .expect(422)
                        .errors())
                .containsExactly("team.unknown /teamIds/1");
        String standard = "/api/calendars/" + http.get("/api/calendars").text("/items/0/id");
        http.ifMatch(http.get(standard).version())
                .put(standard + "/teams", Map.of("teamIds", List.of(team)))
                .expectProblem(409, "calendar.standard-is-for-all");
    }

    @Test
    void holidaysAreChangedAndHoldAtOnce() {
        Map<String, Object> holidays = holidays(List.of(
                Map.of("date", "2026-12-25", "kind", "HOLIDAY", "nameZh", "圣诞节", "nameEn", "Christmas"),
                Map.of("date", "2026-12-24", "kind", "HOLIDAY", "nameZh", "平安夜")));
        Answer set = http.post("/api/holiday-sets", holidays).expect(201);
        assertThat(set.text("/days/0/nameEn")).isEqualTo("平安夜");
        Map<String, Object> form = form();
        form.put("holidaySetId", set.text("/id"));
        form.put("zone", "Europe/Berlin");
        UUID team = fixtures.team();
        String url = http.post("/api/calendars", form).expect(201).header("Location");
        http.ifMatch(1).put(url + "/teams", Map.of("teamIds", List.of(team))).expect(200);
        Instant eve = LocalDate.of(2026, 12, 23)
                .atTime(LocalTime.of(12, 0))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
        assertThat(calendars.ofTeam(team).nextWorking(eve)).isEqualTo("2026-12-28T07:00:00Z");

        holidays.put(
                "days", List.of(Map.of("date", "2026-12-26", "kind", "WORKDAY", "replaces", "MONDAY", "nameZh", "补班")));
        http.ifMatch(1).put(set.header("Location"), holidays).expect(200);
        http.ifMatch(1).put(set.header("Location"), holidays).expectProblem(412, "version.stale");
        assertThat(calendars.ofTeam(team).nextWorking(eve)).isEqualTo("2026-12-24T07:00:00Z");
        assertThat(calendars.ofTeam(team).shifts(LocalDate.of(2026, 12, 26))).hasSize(1);

        JsonNode year = http.get(url + "/years/2026").expect(200).json();
        assertThat(year.path("days")).hasSize(365);
        assertThat(year.at("/days/359/sort").asString()).isEqualTo("SHIFTED");
        assertThat(year.path("holidaysKnown").booleanValue()).isTrue();
        assertThat(http.get(url + "/years/2031").json().path("holidaysKnown").booleanValue())
                .isFalse();
        assertThat(http.get(url + "/years/3000").expect(422).errors()).containsExactly("date.out-of-range /year");
    }

    @Test
    void wrongHolidaysAreNamedAtTheirField() {
        Map<String, Object> wrong = holidays(List.of(
                Map.of("date", "2026-12-25", "kind", "HOLIDAY", "nameZh", "圣诞节", "replaces", "FRIDAY"),
                Map.of("date", "2026-12-25", "kind", "WORKDAY", "nameZh", "补班"),
                Map.of("date", "1066-10-14", "kind", "HOLIDAY"),
                Map.of("nameZh", "无日期")));
        assertThat(http.post("/api/holiday-sets", wrong).expect(422).errors())
                .containsExactlyInAnyOrder(
                        "holiday.replaces-nothing /days/0/replaces",
                        "value.required /days/1/replaces",
                        "holiday.date-twice /days/1/date",
                        "value.required /days/2/nameZh",
                        "date.out-of-range /days/2/date",
                        "value.required /days/3/kind",
                        "value.required /days/3/date");
        Map<String, Object> taken = holidays(List.of());
        http.post("/api/holiday-sets", taken).expect(201);
        assertThat(http.post("/api/holiday-sets", taken).expect(422).errors())
                .containsExactly("holiday-set.code-taken /code");
        http.get("/api/holiday-sets/" + UUID.randomUUID()).expectProblem(404, "holiday-set.not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2025-09-30T17:00&duration=PT2H            | /to            | 2025-10-09T10:00:00+08:00
            from=2025-09-30T09:00:00Z&duration=PT2H        | /to            | 2025-10-09T10:00:00+08:00
            from=2025-09-26T18:00&duration=P2D             | /to            | 2025-09-29T18:00:00+08:00
            from=2025-09-26T18:00&duration=P2D             | /startsAt      | 2025-09-28T09:00:00+08:00
            from=2025-03-03T09:00&duration=P1WT1H30M       | /duration      | PT41H30M
            from=2025-03-03T09:00&duration=P1WT1H30M       | /standardDays  | 5.19
            to=2025-10-09T10:00&duration=PT2H              | /from          | 2025-09-30T17:00:00+08:00
            from=2025-09-30T17:00&to=2025-10-09T10:00      | /duration      | PT2H
            from=2025-10-09T10:00&to=2025-09-30T17:00      | /duration      | PT-2H
            from=2025-09-30T17:00&to=2025-10-09T10:00      | /days/1/nameZh | 国庆节、中秋节
            from=2031-01-06T09:00&duration=PT1H            | /unknownYears/0| 2031
            """)
    void theCalculatorGoesInAllDirections(String question, String pointer, String answer) {
        String standard = http.get("/api/calendars").text("/items/0/id");

        assertThat(http.get("/api/calendars/" + standard + "/calculation?" + question)
                        .expect(200)
                        .json()
                        .at(pointer)
                        .asString())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2025-09-30T17:00                                          | calculation.two-of-three /duration
            from=2025-09-30T17:00&to=2025-09-30T17:00&duration=PT1H        | calculation.two-of-three /duration
            from=yesterday&duration=PT1H                                   | calculation.time-malformed /from
            to=2025-09-30&duration=PT1H                                    | calculation.time-malformed /to
            from=1066-10-14T09:00&duration=PT1H                            | date.out-of-range /from
            from=2025-09-30T17:00&duration=1h                              | calculation.duration-malformed /duration
            from=2025-09-30T17:00&duration=P                               | calculation.duration-malformed /duration
            from=2025-09-30T17:00&duration=PT10001H                        | calculation.duration-malformed /duration
            """)
    void aQuestionThatCannotBeComputedSaysWhy(String question, String error) {
        String standard = http.get("/api/calendars").text("/items/0/id");

        assertThat(http.get("/api/calendars/" + standard + "/calculation?" + question)
                        .expect(422)
                        .errors())
                .containsExactly(error);
    }

    @Test
    void changesAskForThePermission() {
        Http nobody = http.as(fixtures.person());
        String id = nobody.get("/api/calendars").expect(200).text("/items/0/id");
        nobody.get("/api/calendars/" + id).expect(200);
        nobody.get("/api/calendars/" + id + "/years/2026").expect(200);
        nobody.get("/api/holiday-sets").expect(200);
        nobody.post("/api/calendars", Map.of()).expectProblem(403, "permission.missing");
        nobody.put("/api/calendars/" + id, Map.of()).expectProblem(403, "permission.missing");
        nobody.put("/api/calendars/" + id + "/teams", Map.of()).expectProblem(403, "permission.missing");
        nobody.post("/api/holiday-sets", Map.of()).expectProblem(403, "permission.missing");
        nobody.put("/api/holiday-sets/" + id, Map.of()).expectProblem(403, "permission.missing");
    }

    private Map<String, Object> form() {
        return new HashMap<>(Map.of(
                "code",
                fixtures.unique("CAL"),
                "nameZh",
                "早班",
                "nameEn",
                "Early shift",
                "zone",
                "Asia/Shanghai",
                "week",
                Map.of("MONDAY", List.of(MORNING), "THURSDAY", List.of(MORNING))));
    }

    private Map<String, Object> holidays(List<Map<String, String>> days) {
        return new HashMap<>(
                Map.of("code", fixtures.unique("DE"), "nameZh", "德国节假日", "nameEn", "German holidays", "days", days));
    }
}
