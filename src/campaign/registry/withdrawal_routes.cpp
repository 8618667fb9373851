#include "base/text.h"
#include "campaign/registry/record_routes.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

constexpr std::size_t kLongestReason = 1000;

std::string code(RecordKind kind) {
  return std::string(kRecordKindCodes[static_cast<std::size_t>(kind)]);
}

base::Problem problem(base::Message text, std::string_view field = "") {
  base::Problem out;
  out.text = std::move(text);
  out.place.field = field;
  return out;
}

class WithdrawalRoutes {
 public:
  explicit WithdrawalRoutes(platform::db::Database& db) : db_(db) {}

  http::Response ask(const Visit& visit) const {
    return visit.show(question(visit, record_of(visit, db_), ""));
  }

  http::Response withdraw(const Visit& visit) const {
    const auto record = record_of(visit, db_);
    const auto reason = base::tidy(visit.form("reason"));
    auto again = [&](const base::Problem& why, int status) {
      auto page = question(visit, record, reason);
      access::show_problems(page, {why});
      return visit.show(page, status);
    };
    if (reason.empty()) return again(problem(msg("Say why the record is withdrawn."), "reason"), 422);
    if (base::length(reason) > kLongestReason)
      return again(
          problem(msg("This text is longer than {0} characters. Shorten it.", kLongestReason), "reason"),
          422);
    if (visit.form("version") != std::to_string(record.version) || !write(visit, record, reason))
      return again(
          problem(msg("Somebody has changed this record meanwhile. Look at it once more, then decide.")),
          409);
    const auto subjects = subjects_of(record.kind, record.content);
    return http::see_other(subjects.empty() ? "/people" : subject_link(subjects.front()) + "#withdrawn");
  }

  http::Response restore(const Visit& visit) const {
    const auto number = visit.request.number("number");
    if (!number) http::not_found();
    const auto record = db_.read([&](Session& s) { return find_withdrawn(s, *number); });
    if (!record) http::not_found();
    const bool done = db_.write([&](Session& s) {
      if (!restore_record(s, *number)) return false;
      access::record(s, {visit.now, visit.user().display_name, "restored", code(record->kind), record->id,
                         record->reason, record->title});
      return true;
    });
    if (!done)
      throw http::HttpError{409,
                            msg("This record can't be brought back: an equal one was made meanwhile, or the "
                                "person is no longer on record.")};
    return http::see_other(record_link(record->kind, record->id));
  }

 private:
  bool write(const Visit& visit, const StoredRecord& record, const std::string& reason) const {
    const auto title = base::say(base::Language::kVietnamese, title_of(record.kind, record.content));
    return db_.write([&](Session& s) {
      WithdrawnRecord withdrawal;
      withdrawal.title = title;
      withdrawal.reason = reason;
      withdrawal.by = visit.user().display_name;
      withdrawal.at = visit.now;
      if (!withdraw_record(s, record, withdrawal)) return false;
      access::record(s, {visit.now, withdrawal.by, "withdrew", code(record.kind), record.id, title, reason});
      return true;
    });
  }

  static Page question(const Visit& visit, const StoredRecord& record, const std::string& reason) {
    const auto title = title_of(record.kind, record.content);
    auto page = visit.page("platform/web/confirm.html", msg("Withdraw “{0}”?", title));
    page.set("QUESTION", msg("Withdraw “{0}”?", title)).set("YES", msg("Withdraw"));
    page.set(
        "CONSEQUENCE",
        msg("It no longer counts for anybody. It stays on record with your reason and can be brought back."));
    page.set("ACTION", record_link(record.kind, record.id, "/withdrawal"));
    page.set("BACK_HREF", record_link(record.kind, record.id)).set("REASON", reason);
    page.show("WITH_REASON");
    page.add("HIDDEN").set("NAME", "version").set("VALUE", record.version);
    return page;
  }

  platform::db::Database& db_;
};

}  // namespace

void add_withdrawal_routes(access::Door& door, platform::db::Database& db) {
  const WithdrawalRoutes routes(db);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/records/:kind/:id/withdrawal", office, [routes](const Visit& v) { return routes.ask(v); });
  door.post("/records/:kind/:id/withdrawal", office, [routes](const Visit& v) { return routes.withdraw(v); });
  door.post("/withdrawn/:number/restoration", office, [routes](const Visit& v) { return routes.restore(v); });
}

}  // namespace vinhdanh::campaign::registry
