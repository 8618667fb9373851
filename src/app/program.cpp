#include "app/program.h"

#include <sys/stat.h>

#include "access/door.h"
#include "access/sign_in_routes.h"
#include "app/settings_store.h"
#include "platform/db/database.h"
#include "platform/db/migrations.h"
#include "platform/http/static_files.h"

namespace vinhdanh::app {
namespace {

namespace http = platform::http;
using access::Rule;
using access::Visit;
using platform::db::Session;

std::string database_address(const ProgramSettings& settings) {
  if (!settings.database.empty()) return settings.database;
  std::filesystem::create_directories(settings.data);
  chmod(settings.data.c_str(), S_IRWXU);
  return (settings.data / "vinhdanh.db").string();
}

constexpr std::string_view kClockShift = "clock_shift_ms";

}  // namespace

struct Program::Parts {
  ProgramSettings settings;
  std::unique_ptr<platform::db::Database> db;
  std::unique_ptr<base::Clock> clock;
  http::Router router;
  std::unique_ptr<access::Door> door;
  std::unique_ptr<http::Server> server;

  explicit Parts(ProgramSettings given)
      : settings(std::move(given)), db(platform::db::Database::open(database_address(settings))) {
    platform::db::migrate(*db);
    set_clock();
    door = std::make_unique<access::Door>(router, access::Door::Settings{settings.public_url},
                                          access::identify_by_session(*db, *clock), *clock);
    add_routes();
    server = std::make_unique<http::Server>(
        settings.http, router, [this](const http::Request& r, int status, const base::Message& text) {
          return door->error_page(r, status, text);
        });
  }

  std::string kept(std::string_view name) const {
    return db->read([&](Session& s) { return setting(s, name); });
  }

  // The sample lives in the weeks of its plan; real data in real time.
  void set_clock() {
    auto shift = std::chrono::milliseconds(0);
    if (const auto stored = kept(kClockShift); !stored.empty())
      shift = std::chrono::milliseconds(std::stoll(stored));
    if (!settings.today.empty()) {
      const auto day = base::parse_iso_date(settings.today);
      if (!day) throw std::runtime_error("--today " + settings.today + ": 2025-08-14");
      shift = base::instant_of({*day, 8, 0, 0}) - base::SystemClock().now();
    }
    clock = std::make_unique<base::ShiftedClock>(shift);
  }

  void add_routes() {
    http::add_static_files(router);
    add_health();
    access::add_sign_in_routes(*door, *db, [this] { return about(); });
  }

  void add_health() {
    door->get("/healthz", Rule::anyone(), [](const Visit&) { return http::text("ok\n"); });
    door->get("/readyz", Rule::anyone(), [this](const Visit&) {
      db->read([](Session& s) { return s.number("SELECT 1"); });
      return http::text("ready\n");
    });
  }

  access::SignInPage about() const { return {"", "", kept("sample") == "yes"}; }
};

Program::Program(ProgramSettings settings) : parts_(std::make_unique<Parts>(std::move(settings))) {}
Program::~Program() = default;

std::string Program::address() const {
  const auto& given = parts_->settings;
  if (!given.public_url.empty()) return given.public_url;
  return "http://" + given.http.address + ":" + std::to_string(parts_->server->port());
}

bool Program::has_sample() const {
  return parts_->kept("sample") == "yes";
}

void Program::stop() {
  parts_->server->stop();
}

}  // namespace vinhdanh::app
