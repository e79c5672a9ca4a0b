package gendan.process.board;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.DataScope;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.ordering.OrderAction;
import gendan.ordering.OrderStage;
import gendan.platform.MovableClock;
import gendan.process.board.LaidSheets.Sheet;
import gendan.process.board.OrderBoard.Move;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What boards show. Each test has a team of its own and looks at the orders of that team.
@GendanTest
class BoardsTest {
    private final Http http;
    private final Fixtures fixtures;
    private final LaidSheets rows;

    BoardsTest(Http http, Fixtures fixtures, JdbcClient jdbc, Ids ids, MovableClock clock) {
        this.http = http;
        this.fixtures = fixtures;
        this.rows = new LaidSheets(jdbc, ids, clock);
    }

    @AfterEach
    void clear() {
        rows.clear();
    }

    @Test
    void aCardSaysWhereItsOrderStandsAndWhatIsWrong() {
        UUID team = fixtures.team();
        LocalDate soon = LocalDate.of(2090, 1, 1);
        rows.lay(new Sheet(OrderStage.PREPARING, team, soon, 1, "BLOCKED", Duration.ofHours(-3), null, "WAREHOUSE"));
        JsonNode column = column(anybody(), team, "PREPARING");
        JsonNode card = column.at("/cards/0");
        assertThat(column.at("/count").asInt()).isEqualTo(1);
        assertThat(card.at("/light").asString()).isEqualTo("RED");
        assertThat(card.at("/amount/amount").asString()).isEqualTo("120.50");
        assertThat(card.at("/stepsDone").asInt()).isEqualTo(1);
        assertThat(card.at("/stepsAll").asInt()).isEqualTo(6);
        assertThat(card.at("/step/nameZh").asString()).isEqualTo("库存检查");
        assertThat(card.at("/step/late").asBoolean()).isTrue();
        assertThat(card.at("/behindPromise").asBoolean()).isFalse();
    }

    @Test
    void anOrderThatWillEndAfterItsPromisedDaySaysSo() {
        UUID team = fixtures.team();
        rows.lay(new Sheet(
                OrderStage.CONFIRMED, team, LocalDate.of(2020, 1, 1), 2, "IN_PROGRESS", null, null, "WAREHOUSE"));
        JsonNode card = column(anybody(), team, "CONFIRMED").at("/cards/0");
        assertThat(card.at("/behindPromise").asBoolean()).isTrue();
        assertThat(card.at("/light").asString()).isEqualTo("YELLOW");
    }

    @Test
    void aColumnGoesOnWhereItsFirstCardsEndWithoutGapOrRepeat() {
        UUID team = fixtures.team();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            made.addFirst(rows.lay(LaidSheets.sheet(OrderStage.SHIPPED, team)).toString());
        }
        TestPerson person = anybody();
        JsonNode column = column(person, team, "SHIPPED");
        List<String> seen = new ArrayList<>(orders(column.at("/cards")));
        assertThat(seen).hasSize(20);
        String cursor = column.at("/next").asString();
        JsonNode more = http.as(person)
                .get("/api/boards/orders/cards?stage=SHIPPED&limit=50&teamId=" + team + "&cursor=" + cursor)
                .expect(200)
                .json();
        seen.addAll(orders(more.at("/items")));
        assertThat(seen).isEqualTo(made);
        assertThat(more.at("/next").isMissingNode() || more.at("/next").isNull())
                .isTrue();
    }

    @Test
    void onlyTheRedOnesAreShownWhenAskedFor() {
        UUID team = fixtures.team();
        rows.lay(LaidSheets.sheet(OrderStage.CONFIRMED, team));
        UUID late = rows.lay(
                new Sheet(OrderStage.CONFIRMED, team, null, 2, "READY", Duration.ofMinutes(-1), null, "WAREHOUSE"));
        JsonNode board = http.as(anybody())
                .get("/api/boards/orders?red=true&teamId=" + team)
                .expect(200)
                .json();
        assertThat(orders(find(board, "CONFIRMED").at("/cards"))).containsExactly(late.toString());
        assertThat(find(board, "CONFIRMED").at("/count").asInt()).isEqualTo(1);
    }

    @Test
    void theScopeHoldsOnEveryBoard() {
        UUID team = fixtures.team();
        rows.lay(new Sheet(OrderStage.CONFIRMED, team, LocalDate.of(2091, 5, 5), 1, "READY", null, null, "WAREHOUSE"));
        TestPerson stranger = fixtures.person(DataScope.OWN, fixtures.team(), null, Permission.ORDER_READ);
        JsonNode board = http.as(stranger).get("/api/boards/orders").expect(200).json();
        assertThat(board.at("/columns"))
                .allSatisfy(column -> assertThat(column.at("/count").asInt()).isZero());
        assertThat(items(stranger, "/api/boards/gantt")).isEmpty();
        assertThat(items(stranger, "/api/boards/calendar/orders?day=2091-05-05"))
                .isEmpty();
        assertThat(http.as(stranger)
                        .get("/api/boards/calendar?month=2091-05")
                        .expect(200)
                        .json()
                        .at("/days"))
                .isEmpty();
    }

    @Test
    void aTeamSeesItsQueueAndWhoHasWhat() {
        UUID team = fixtures.team();
        TestPerson member = fixtures.person(DataScope.ALL, team, null, Permission.ORDER_READ);
        String role = http.as(fixtures.administrator())
                .get("/api/people/" + member.id())
                .expect(200)
                .json()
                .at("/roleCodes/0")
                .asString();
        UUID theirs = rows.lay(
                new Sheet(OrderStage.CONFIRMED, team, null, 2, "IN_PROGRESS", Duration.ofHours(-1), member.id(), role));
        UUID lying = rows.lay(new Sheet(OrderStage.CONFIRMED, team, null, 2, "READY", Duration.ofHours(5), null, role));
        JsonNode lanes = http.as(member)
                .get("/api/boards/team?teamId=" + team)
                .expect(200)
                .json()
                .at("/lanes");
        assertThat(lanes).hasSize(2);
        assertThat(orders(lanes.at("/0/tasks"))).containsExactly(lying.toString());
        assertThat(lanes.at("/1/personName").asString()).isEqualTo(member.name());
        assertThat(orders(lanes.at("/1/tasks"))).containsExactly(theirs.toString());
        assertThat(lanes.at("/1/late").asInt()).isEqualTo(1);
        assertThat(lanes.at("/1/tasks/0/light").asString()).isEqualTo("RED");
    }

    @Test
    void manyOrdersStandInTheOrderOfTheirPromisedDaysThoseWithoutAtTheEnd() {
        UUID team = fixtures.team();
        UUID without = rows.lay(LaidSheets.sheet(OrderStage.CONFIRMED, team));
        UUID late = promised(team, LocalDate.of(2091, 3, 2));
        UUID early = promised(team, LocalDate.of(2091, 3, 1));
        UUID alsoEarly = promised(team, LocalDate.of(2091, 3, 1));
        TestPerson person = anybody();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = http.as(person)
                    .get("/api/boards/gantt?limit=1&teamId=" + team + "&cursor=" + cursor)
                    .expect(200)
                    .json();
            seen.addAll(orders(page.at("/items")));
            assertThat(page.at("/items/0/steps")).hasSize(6);
            cursor = page.at("/next").asString("");
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly(early.toString(), alsoEarly.toString(), late.toString(), without.toString());
    }

    @Test
    void theCalendarCountsWhatIsPromisedForEachDay() {
        UUID team = fixtures.team();
        LocalDate day = LocalDate.of(2092, 7, 15);
        promised(team, day);
        rows.lay(new Sheet(OrderStage.PREPARING, team, day, 1, "BLOCKED", null, null, "WAREHOUSE"));
        promised(team, LocalDate.of(2092, 6, 1));
        rows.lay(LaidSheets.sheet(OrderStage.CONFIRMED, team));
        TestPerson person = anybody();
        JsonNode month = http.as(person)
                .get("/api/boards/calendar?month=2092-07&teamId=" + team)
                .expect(200)
                .json();
        assertThat(month.at("/days")).hasSize(1);
        assertThat(month.at("/days/0/day").asString()).isEqualTo("2092-07-15");
        assertThat(month.at("/days/0/count").asInt()).isEqualTo(2);
        assertThat(month.at("/days/0/red").asInt()).isEqualTo(1);
        assertThat(month.at("/before").asInt()).isEqualTo(1);
        assertThat(month.at("/without").asInt()).isEqualTo(1);
        assertThat(items(person, "/api/boards/calendar/orders?day=2092-07-15&teamId=" + team))
                .hasSize(2);
        assertThat(items(person, "/api/boards/calendar/orders?teamId=" + team)).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Http person = http.as(anybody());
        for (String wrong : List.of(
                "/api/boards/calendar?month=2026-13",
                "/api/boards/calendar?month=0001-01",
                "/api/boards/calendar/orders?day=heute",
                "/api/boards/gantt?cursor=%25%25",
                "/api/boards/gantt?limit=0",
                "/api/boards/orders?q=" + "x".repeat(101),
                "/api/boards/orders/cards?stage=NOWHERE")) {
            assertThat(person.get(wrong).status()).as(wrong).isBetween(400, 422);
        }
        person.get("/api/boards/team?teamId=" + UUID.randomUUID()).expect(404);
    }

    @Test
    void cardsMoveAsTheLifecycleDoes() {
        assertThat(BoardMoves.ALL)
                .contains(
                        new Move(OrderStage.IN_REVIEW, OrderStage.CONFIRMED, OrderAction.CONFIRM),
                        new Move(OrderStage.IN_REVIEW, OrderStage.AWAITING_PAYMENT, OrderAction.CONFIRM),
                        new Move(OrderStage.AWAITING_PAYMENT, OrderStage.CONFIRMED, OrderAction.RECORD_PAYMENT),
                        new Move(OrderStage.CONFIRMED, OrderStage.SHIPPED, OrderAction.SHIP_PARCEL),
                        new Move(OrderStage.PREPARING, OrderStage.PARTIALLY_SHIPPED, OrderAction.SHIP_PARCEL),
                        new Move(OrderStage.SHIPPED, OrderStage.DELIVERED, OrderAction.CONFIRM_RECEIPT),
                        new Move(OrderStage.DELIVERED, OrderStage.COMPLETED, OrderAction.COMPLETE))
                .noneMatch(move -> move.to() == OrderStage.IN_REVIEW)
                .noneMatch(move -> move.from() == OrderStage.AWAITING_PAYMENT && move.to() == OrderStage.SHIPPED)
                .noneMatch(move -> move.from() == OrderStage.COMPLETED);
    }

    private TestPerson anybody() {
        return fixtures.person(Permission.ORDER_READ);
    }

    private UUID promised(UUID team, LocalDate day) {
        return rows.lay(new Sheet(OrderStage.CONFIRMED, team, day, 2, "IN_PROGRESS", null, null, "WAREHOUSE"));
    }

    private JsonNode column(TestPerson person, UUID team, String stage) {
        return find(
                http.as(person)
                        .get("/api/boards/orders?teamId=" + team)
                        .expect(200)
                        .json(),
                stage);
    }

    private static JsonNode find(JsonNode board, String stage) {
        for (JsonNode column : board.at("/columns")) {
            if (column.at("/stage").asString().equals(stage)) {
                return column;
            }
        }
        throw new AssertionError("no column " + stage);
    }

    private JsonNode items(TestPerson person, String path) {
        return http.as(person).get(path).expect(200).json().at("/items");
    }

    private static List<String> orders(JsonNode cards) {
        List<String> ids = new ArrayList<>();
        cards.forEach(card -> ids.add(card.at("/orderId").asString()));
        return ids;
    }
}
