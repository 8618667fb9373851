#include "campaign/registry/lineage_routes.h"

#include <algorithm>

#include "access/audit_store.h"
#include "campaign/registry/lineage_policy_store.h"
#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/reorganisation_store.h"
#include "campaign/registry/sample.h"
#include "campaign/registry/totals_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;

const auto k2025 = make_date(2025, 3, 1);

class LineagePages : public RegistryPages {
 protected:
  LineagePages() { add_lineage_routes(door_, db(), &campaign_); }

  // Two units that are there, won something, and have people.
  void two_units() {
    Registry r;
    r.units = {{"SO", "Sở", "", UnitKind::kAgency, "", {}, {}},
               {"A", "Phòng A", "", UnitKind::kDivision, "SO", make_date(2015, 1, 1), {}},
               {"B", "Phòng B", "", UnitKind::kDivision, "SO", make_date(2016, 1, 1), {}},
               {"VP", "Văn phòng", "", UnitKind::kOffice, "SO", {}, {}}};
    Person person;
    person.code = "CB1";
    person.full_name = "Người Thử Một";
    person.positions = {{"B", "Chuyên viên", PostKind::kStaff, {}, {}}};
    r.people = {person};
    const Subject a{SubjectKind::kCollective, "A"};
    const Subject one{SubjectKind::kPerson, "CB1"};
    r.evaluations = {{a, 2023, Level::kExcellent, {"A", ""}},
                     {a, 2024, Level::kGood, {"A", ""}},
                     {a, 2022, Level::kExempt, {"A", ""}},
                     {one, 2023, Level::kGood, {"A", ""}},
                     {one, 2024, Level::kGood, {"", ""}}};
    r.honours = {{a, "TTLDXS", 2023, Merit::kRegular, "UBND", "1/QĐ", make_date(2024, 2, 3), {"A", ""}},
                 {one, "GK", {}, Merit::kRegular, "Sở", "2/QĐ", make_date(2024, 2, 3), {"A", ""}}};
    r.initiatives = {
        {"SK1",
         "Sáng kiến",
         Scope::kBase,
         {},
         make_date(2024, 5, 6),
         true,
         "",
         "",
         {"A", ""},
         {{"CB1", Part::kMain, {}}}},
        {"SK2", "Bị trả lại", Scope::kBase, false, make_date(2024, 5, 6), {}, "", "", {"A", ""}, {}}};
    import(r);
  }

  static http::Fields fields(std::initializer_list<std::pair<const char*, const char*>> given) {
    http::Fields out;
    for (const auto& [name, value] : given) out.add(name, value);
    return out;
  }
  static http::Fields merger() {
    return fields({{"change", "merge"},
                   {"on", "1/3/2025"},
                   {"source", "QĐ 05/QĐ-UBND"},
                   {"from_1", "A"},
                   {"from_2", "B"},
                   {"main", "A"},
                   {"to_code_1", "C"},
                   {"to_name_1", "Phòng C mới"}});
  }

  std::vector<ReorganisationEvent> events() {
    return db().read([](Session& s) { return all_events(s); });
  }
  std::optional<Unit> unit(const std::string& code) {
    for (auto& one : db().read([](Session& s) { return load_units(s); }).units)
      if (one.code == code) return one;
    return {};
  }
  std::vector<access::Deed> history(const char* kind, const char* id) {
    return db().read([&](Session& s) { return access::history_of(s, kind, id); });
  }

  plan::CurrentCampaign campaign_{7, {}, {}};
};
VINHDANH_ON_BOTH_DATABASES(LineagePages);

TEST_P(LineagePages, a_merger_is_recorded_drawn_and_in_the_history_of_every_unit) {
  two_units();
  EXPECT_EQ(get("office", "/reorganisations/new").status, 200);
  EXPECT_EQ(get("office", "/reorganisations/new?change=merge").status, 200);
  ASSERT_EQ(at(post("/reorganisations/new", merger())), "/lineage");
  ASSERT_EQ(events().size(), 1u);
  EXPECT_EQ(described(events()[0]), "merge 2025-03-01; A > C main; B > C; QĐ 05/QĐ-UBND");
  EXPECT_EQ(unit("A")->dissolved, k2025);
  EXPECT_EQ(unit("C"), (Unit{"C", "Phòng C mới", "", UnitKind::kDivision, "SO", k2025, {}}));
  const auto page = get("office", "/lineage");
  EXPECT_TRUE(has(page, "<svg"));
  EXPECT_TRUE(has(page, "Phòng C mới"));
  EXPECT_TRUE(has(page, "QĐ 05/QĐ-UBND"));
  for (const auto* code : {"A", "B", "C"}) {
    ASSERT_EQ(history("unit", code).size(), 1u) << code;
    EXPECT_EQ(history("unit", code)[0].deed, "recorded");
  }
  EXPECT_EQ(history("unit", "VP").size(), 0u);
}

TEST_P(LineagePages, a_form_with_mistakes_keeps_what_was_typed_and_changes_nothing) {
  two_units();
  auto form = fields({{"change", "merge"}, {"on", "hôm nay"}, {"from_1", "A"}, {"to_code_1", "B"}});
  const auto again = post("/reorganisations/new", form);
  EXPECT_EQ(again.status, 422);
  EXPECT_TRUE(has(again, "value=\"hôm nay\""));
  EXPECT_TRUE(has(again, "<option value=\"A\" selected>"));
  EXPECT_TRUE(has(again, "Mã “B” là của “Phòng B”"));
  EXPECT_TRUE(events().empty());
  form = merger();
  form.add("more", "yes");
  form.add("rows", "4");
  const auto more = post("/reorganisations/new", form);
  EXPECT_EQ(more.status, 200);
  EXPECT_TRUE(has(more, "id=\"from_8\""));
  EXPECT_FALSE(has(more, "id=\"from_9\""));
  EXPECT_TRUE(events().empty());
}

TEST_P(LineagePages, a_contradiction_with_the_record_is_refused_with_a_sentence) {
  two_units();
  post("/reorganisations/new", merger());
  const auto ended =
      post("/reorganisations/new", fields({{"change", "dissolve"}, {"on", "1/3/2025"}, {"from_1", "A"}}));
  EXPECT_EQ(ended.status, 422);
  EXPECT_TRUE(has(ended, "“Phòng A” đã kết thúc ngày 01/03/2025 (Sáp nhập)"));
  const auto itself = post("/reorganisations/new",
                           fields({{"change", "merge"}, {"on", "1/5/2025"}, {"from_1", "C"}, {"to_1", "C"}}));
  EXPECT_EQ(itself.status, 422);
  const auto back = post("/reorganisations/new",
                         fields({{"change", "rename"}, {"on", "1/5/2025"}, {"from_1", "C"}, {"to_1", "A"}}));
  EXPECT_EQ(back.status, 422);
  EXPECT_EQ(events().size(), 1u);
}

TEST_P(LineagePages, a_correction_replaces_the_lines_and_the_second_editor_is_told) {
  two_units();
  post("/reorganisations/new", merger());
  const auto before = events()[0];
  const auto address = "/reorganisations/" + std::to_string(before.id);
  EXPECT_TRUE(
      has(get("office", address), "value=\"merge 2025-03-01; A &gt; C main; B &gt; C; QĐ 05/QĐ-UBND\""));
  auto form = fields({{"on", "01/04/2025"}, {"from_1", "A"}, {"to_1", "C"}});
  form.add("seen", described(before));
  EXPECT_EQ(at(post(address, form)), "/lineage");
  EXPECT_EQ(described(events()[0]), "merge 2025-04-01; A > C");
  EXPECT_EQ(unit("B")->dissolved, std::nullopt);
  EXPECT_EQ(unit("C")->founded, make_date(2025, 4, 1));
  const auto told = post(address, form);
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(has(told, "value=\"merge 2025-04-01; A &gt; C\""));
  EXPECT_EQ(history("unit", "A")[0].before, described(before));
}

TEST_P(LineagePages, what_is_taken_back_is_gone_with_a_reason_in_the_history) {
  two_units();
  post("/reorganisations/new", merger());
  const auto address = "/reorganisations/" + std::to_string(events()[0].id) + "/removal";
  EXPECT_EQ(get("office", address).status, 200);
  EXPECT_EQ(post(address).status, 422);
  EXPECT_EQ(events().size(), 1u);
  EXPECT_EQ(at(post(address, fields({{"reason", "Ghi nhầm"}}))), "/lineage");
  EXPECT_TRUE(events().empty());
  EXPECT_EQ(unit("A")->dissolved, std::nullopt);
  EXPECT_EQ(history("unit", "A")[0].after, "Ghi nhầm");
  EXPECT_EQ(get("office", address).status, 404);
}

TEST_P(LineagePages, the_office_alone_changes_and_a_contact_sees_the_own_unit) {
  import(make_sample({20, 12, 2}));
  for (const auto* address : {"/reorganisations/new", "/reorganisations/1", "/reorganisations/1/removal"})
    EXPECT_NE(get("contact", address).status, 200) << address;
  EXPECT_NE(send(http::Method::kPost, "contact", "/reorganisations/new", merger()).status, 303);
  EXPECT_NE(
      send(http::Method::kPost, "contact", "/lineage/choice", fields({{"choice", "none"}, {"reason", "x"}}))
          .status,
      303);
  const auto all = get("office", "/lineage");
  const auto own = get("contact", "/lineage");
  EXPECT_TRUE(has(own, "/units/VP-KHCN"));
  EXPECT_TRUE(has(own, "href=\"/units/VP\""));
  EXPECT_LT(own.content().size(), all.content().size());
  EXPECT_EQ(get("contact", "/lineage?unit=KHTC").content(), get("contact", "/lineage?unit=VP").content());
  EXPECT_TRUE(has(get("contact", "/lineage/totals?unit=KHTC"), "href=\"/units/VP\""));
  EXPECT_EQ(get("office", "/lineage?unit=KHONGCO").status, 404);
}

TEST_P(LineagePages, the_choice_is_made_with_a_reason_and_kept_with_its_history) {
  two_units();
  const auto policy = [&] { return db().read([&](Session& s) { return policy_in_force(s, &campaign_); }); };
  EXPECT_EQ(policy().choice, LineageChoice::kAll);
  EXPECT_EQ(post("/lineage/choice", fields({{"choice", "main"}, {"seen", "0"}})).status, 422);
  EXPECT_EQ(post("/lineage/choice", fields({{"choice", "x"}, {"seen", "0"}, {"reason", "r"}})).status, 422);
  EXPECT_EQ(policy().choice, LineageChoice::kAll);
  const auto first = fields({{"choice", "main"}, {"seen", "0"}, {"reason", "Theo họp Hội đồng"}});
  EXPECT_EQ(at(post("/lineage/choice", first)), "/lineage/choice");
  EXPECT_EQ(policy().choice, LineageChoice::kMain);
  EXPECT_EQ(post("/lineage/choice", first).status, 422);  // another has chosen since
  const auto page = get("contact", "/lineage/choice");
  EXPECT_TRUE(has(page, "Theo họp Hội đồng"));
  EXPECT_TRUE(has(page, "Người thử"));
  EXPECT_FALSE(has(page, "<textarea"));
  ASSERT_EQ(history("campaign", "7").size(), 1u);
  EXPECT_EQ(history("campaign", "7")[0].after, "main: Theo họp Hội đồng");
}

TEST_P(LineagePages, a_case_is_decided_with_a_reason_and_the_newest_decision_holds) {
  two_units();
  post("/reorganisations/new", merger());
  post("/lineage/choice", fields({{"choice", "case"}, {"seen", "0"}, {"reason", "Xét riêng"}}));
  EXPECT_TRUE(has(get("office", "/lineage/choice"), "Còn 2 trường hợp chưa quyết định"));
  const auto decide = [&](const char* from, const char* counts, const char* reason) {
    return post("/lineage/cases",
                fields({{"from", from}, {"to", "C"}, {"counts", counts}, {"case_reason", reason}}));
  };
  EXPECT_EQ(decide("A", "yes", "").status, 422);
  EXPECT_EQ(decide("A", "", "r").status, 422);
  EXPECT_EQ(decide("VP", "yes", "r").status, 404);
  EXPECT_EQ(at(decide("A", "no", "Chưa rõ")), "/lineage/choice#cases");
  EXPECT_EQ(at(decide("A", "yes", "Kế thừa toàn bộ")), "/lineage/choice#cases");
  EXPECT_EQ(at(decide("B", "no", "Chỉ nhận trụ sở")), "/lineage/choice#cases");
  const auto policy = db().read([&](Session& s) { return policy_in_force(s, &campaign_); });
  EXPECT_EQ(policy.cases,
            (std::map<std::pair<std::string, std::string>, bool>{{{"A", "C"}, true}, {{"B", "C"}, false}}));
  EXPECT_EQ(history("campaign", "7").size(), 4u);
  const auto page = get("office", "/lineage/choice");
  EXPECT_TRUE(has(page, "Kế thừa toàn bộ"));
  EXPECT_FALSE(has(page, "Chưa rõ"));
}

TEST_P(LineagePages, totals_count_everything_once_where_it_was_won) {
  two_units();
  const auto all = db().read([](Session& s) { return tallies(s); });
  Counts a_2023{}, a_2024{}, nowhere{};
  a_2023[0] = a_2023[1] = a_2023[4] = 1;  // unit excellent, person good, title
  a_2024[1] = a_2024[5] = a_2024[6] = 1;  // unit good, commendation, initiative
  nowhere[1] = 1;
  EXPECT_EQ(totals_before(all),
            (Totals{{{"A", 2023}, a_2023}, {{"A", 2024}, a_2024}, {{"", 2024}, nowhere}}));
  EXPECT_TRUE(std::ranges::all_of(all, [](const auto& one) { return one.of_people == (one.now_in == "B"); }));
}

TEST_P(LineagePages, totals_of_the_sample_have_the_same_sums_before_and_after) {
  import(make_sample({120, 12, 2}));
  const auto all = db().read([](Session& s) { return tallies(s); });
  const auto units = db().read([](Session& s) { return load_units(s); });
  for (std::size_t choice = 0; choice < 3; ++choice) {
    const LineagePolicy policy{static_cast<LineageChoice>(choice)};
    const LineageFlow flow(units.units, counting_lines(units.reorganisations, policy),
                           make_date(2025, 8, 18));
    const auto before = sum(totals_before(all));
    const auto after = sum(totals_after(all, flow));
    for (std::size_t m = 0; m < kMeasures; ++m) EXPECT_NEAR(before[m], after[m], 1e-6) << choice;
    EXPECT_GT(before[0] + before[1], 400);
  }
  for (const auto* address : {"/lineage/totals", "/lineage/totals?at=after&of=collectives",
                              "/lineage/totals?unit=VP", "/lineage/totals?at=after&year=2023&of=people"})
    EXPECT_EQ(get("office", address).status, 200) << address;
  EXPECT_EQ(get("office", "/lineage/totals?unit=KHONGCO").status, 404);
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
