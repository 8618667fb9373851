#include "base/text.h"
#include "campaign/registry/decision_honours_store.h"
#include "campaign/registry/record_routes.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/registry_search_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Block;

constexpr std::size_t kAsYouType = 6;
constexpr std::size_t kOnThePage = 50;
constexpr std::size_t kLongest = 200;

std::string decision_link(const std::string& number) {
  return "/registry/decisions?number=" + http::encode_url(number);
}

std::string link_of(const SearchHit& hit) {
  switch (hit.kind) {
    case HitKind::kPerson:
      return person_link(hit.code);
    case HitKind::kUnit:
      return unit_link(hit.code);
    case HitKind::kInitiative:
      return record_link(RecordKind::kInitiative, hit.code);
    case HitKind::kTopic:
      return record_link(RecordKind::kTopic, hit.code);
    case HitKind::kDecision:
      break;
  }
  return decision_link(hit.code);
}

base::Message note_of(const SearchHit& hit) {
  if (hit.kind != HitKind::kDecision) return base::verbatim(hit.note);
  const auto* form = honour_form(hit.note);
  return form == nullptr ? base::verbatim(hit.note) : form->name();
}

// Name, then what tells one from another of the same name.
void add_hit(Block group, const SearchHit& hit) {
  auto row = group.add("HIT");
  row.set("HREF", link_of(hit)).set("NAME", hit.name.empty() ? hit.code : hit.name);
  const auto fact = [&](const base::Message& text) {
    if (!text.empty() && !base::say(base::Language::kEnglish, text).empty())
      row.add("FACT").set("TEXT", text);
  };
  fact(note_of(hit));
  fact(base::verbatim(hit.unit));
  fact(base::verbatim(show(hit.day)));
  if (hit.kind != HitKind::kDecision) fact(base::verbatim(hit.code));
}

void add_group(Block page, const base::Message& title, const std::vector<SearchHit>& hits, bool more,
               const std::string& all) {
  if (hits.empty()) return;
  auto group = page.add("GROUP");
  group.set("GROUP_TITLE", title);
  for (const auto& hit : hits) add_hit(group, hit);
  if (more) group.add("MORE").set("MORE_HREF", all);
}

void show_hits(Block page, const std::string& words, const SearchHits& hits, bool whole_page) {
  const auto q = "?q=" + http::encode_url(words);
  const auto all = whole_page ? std::string() : "/search" + q;
  page.set("Q", words);
  add_group(page, msg("People"), hits.people, hits.more_people, whole_page ? "/people" + q : all);
  add_group(page, msg("Units"), hits.units, false, all);
  add_group(page, msg("Initiatives and topics"), hits.works, hits.more_works,
            whole_page ? "/lists/initiatives" + q : all);
  add_group(page, msg("Decisions"), hits.decisions, hits.more_decisions, whole_page ? "/lists/honours" : all);
  page.show_if(hits.empty() && !words.empty(), "NOTHING");
  page.show_if(words.empty(), "NO_WORDS");
}

class SearchRoutes {
 public:
  explicit SearchRoutes(platform::db::Database& db) : db_(db) {}

  http::Response page(const Visit& visit) const {
    auto page = visit.page("campaign/registry/search.html", msg("Search"));
    const auto words = words_of(visit);
    show_hits(page, words, find(visit, words, kOnThePage), true);
    return visit.show(page);
  }

  // What stands below the box while one types.
  http::Response hits(const Visit& visit) const {
    auto page = visit.fragment("campaign/registry/search_hits.html");
    const auto words = words_of(visit);
    if (!words.empty()) show_hits(page, words, find(visit, words, kAsYouType), false);
    return visit.show(page);
  }

  // Whom one decision honoured.
  http::Response decision(const Visit& visit) const {
    const std::string number(visit.query("number"));
    const auto honours =
        db_.read([&](Session& s) { return honours_of_decision(s, number, only_unit(visit)); });
    if (honours.empty()) http::not_found();
    auto page = visit.page("campaign/registry/decision_honours.html", msg("Decision {0}", number));
    page.set("NUMBER", number)
        .set("AUTHORITY", honours.front().authority)
        .set("DAY", show(honours.front().day));
    for (const auto& one : honours) {
      auto row = page.add("HONOUR");
      const auto* form = honour_form(one.form);
      row.set("WHOM", one.name).set("UNIT", one.unit).set("YEAR", one.year ? std::to_string(*one.year) : "");
      row.set("FORM", form == nullptr ? base::verbatim(one.form) : form->name());
      row.set("HREF", one.subject.kind == SubjectKind::kPerson ? person_link(one.subject.code)
                                                               : unit_link(one.subject.code));
    }
    page.set("COUNT", base::msgn("{0} honour", "{0} honours", static_cast<long long>(honours.size())));
    page.show_if(honours.size() == kMostHonoursShown, "CUT");
    return visit.show(page);
  }

 private:
  static std::string words_of(const Visit& visit) { return base::tidy(visit.query("q").substr(0, kLongest)); }
  SearchHits find(const Visit& visit, const std::string& words, std::size_t most) const {
    return db_.read([&](Session& s) { return search_registry(s, {words, only_unit(visit), most}); });
  }

  platform::db::Database& db_;
};

}  // namespace

void add_search_routes(access::Door& door, platform::db::Database& db) {
  const SearchRoutes routes(db);
  door.get("/search", Rule::signed_in(), [routes](const Visit& v) { return routes.page(v); });
  door.get("/search/hits", Rule::signed_in(), [routes](const Visit& v) { return routes.hits(v); });
  door.get("/registry/decisions", Rule::signed_in(), [routes](const Visit& v) { return routes.decision(v); });
}

}  // namespace vinhdanh::campaign::registry
