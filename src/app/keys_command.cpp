#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <ostream>
#include <sys/stat.h>

#include "app/command_line.h"
#include "app/program.h"
#include "base/clock.h"
#include "base/files.h"
#include "campaign/council/certificate_key_store.h"
#include "platform/db/migrations.h"

namespace vinhdanh::app {
namespace {

namespace council = campaign::council;
using base::msg;
using platform::db::Database;
using platform::db::Session;

struct Options {
  ProgramSettings program;
  std::string file;
};

// Data that is there; a wrong folder must not become a new, empty one.
base::Result<std::unique_ptr<Database>> data_of(const Options& options) {
  auto address = options.program.database;
  if (address.empty()) {
    address = (options.program.data / "vinhdanh.db").string();
    if (!std::filesystem::exists(address))
      return base::refuse(
          msg("There are no data in {0}. Name the folder with --data.", options.program.data.string()));
  }
  auto db = Database::open(address);
  platform::db::migrate(*db);
  return db;
}

std::string by(const Console& console) {
  return console.say(msg("command line"));
}

int list(Console& console, Database& db) {
  const auto keys = db.read([](Session& s) { return council::certificate_keys(s); });
  if (keys.empty())
    console.out << console.say(msg("There is no key yet; the first certificate makes it.")) << "\n";
  for (const auto& one : keys)
    console.out << access::key_name(one.key.public_key) << "  " << base::show(one.since) << " – "
                << (one.until ? base::show(*one.until) : console.say(msg("signs now"))) << "  "
                << access::base64(one.key.public_key) << "\n";
  return kDone;
}

// Readable for its owner only, from the first byte on.
base::Result<void> write_secret(const std::string& path, const std::string& text) {
  const auto before = umask(S_IRWXG | S_IRWXO);
  auto written = base::write_file(path, text);
  umask(before);
  return written;
}

int export_keys(Console& console, Database& db, const std::string& path) {
  const auto keys = db.read([](Session& s) { return council::certificate_keys(s); });
  if (const auto written = write_secret(path, council::backup_of(keys)); !written)
    return report(console, written.error(), false);
  console.out << console.say(
                     base::msgn("{0} key is in {1}. Whoever has this file can sign certificates: keep it "
                                "locked away, apart from the server.",
                                "{0} keys are in {1}. Whoever has this file can sign certificates: keep it "
                                "locked away, apart from the server.",
                                static_cast<long long>(keys.size()), path))
              << "\n";
  return kDone;
}

int import_keys(Console& console, Database& db, const std::string& path) {
  const auto text = base::read_file(path, 1024 * 1024);
  if (!text) return report(console, text.error(), false);
  const auto keys = council::read_backup(*text);
  if (!keys) return report(console, keys.error(), false);
  const auto restored = db.write(
      [&](Session& s) { return council::restore_keys(s, *keys, by(console), base::SystemClock().now()); });
  console.out << console.say(base::msgn("{0} key came back.", "{0} keys came back.",
                                        static_cast<long long>(restored)))
              << "\n";
  return kDone;
}

int rotate(Console& console, Database& db) {
  const auto key =
      db.write([&](Session& s) { return council::change_key(s, by(console), base::SystemClock().now()); });
  console.out << console.say(
                     msg("Key {0} signs from now on; earlier ones go on verifying. Make a backup now: "
                         "vinhdanh keys export FILE",
                         access::key_name(key.public_key)))
              << "\n";
  return kDone;
}

template <typename Work>
void add_one(CLI::App& group, const char* name, const base::Message& what, bool with_file, Console& console,
             int& status, Work work) {
  auto* command = group.add_subcommand(name, console.say(what));
  auto options = std::make_shared<Options>();
  command->add_option("--data", options->program.data, console.say(msg("Folder of the data (data)")));
  command->add_option("--database", options->program.database,
                      console.say(msg("postgresql://… in place of a file in the data folder")));
  if (with_file) command->add_option("FILE", options->file, console.say(msg("The backup")))->required();
  command->callback([&console, &status, options, work] {
    const auto db = data_of(*options);
    status = db ? work(console, **db, options->file) : report(console, db.error(), false);
  });
}

}  // namespace

void add_keys(CLI::App& app, Console& console, int& status) {
  auto* group = app.add_subcommand("keys", console.say(msg("Keys that sign certificates")));
  group->require_subcommand(1);
  add_one(*group, "list", msg("Show the keys without their secrets"), false, console, status,
          [](Console& c, Database& db, const std::string&) { return list(c, db); });
  add_one(*group, "export", msg("Write a backup of the keys with their secrets"), true, console, status,
          [](Console& c, Database& db, const std::string& file) { return export_keys(c, db, file); });
  add_one(*group, "import", msg("Bring keys of a backup back"), true, console, status,
          [](Console& c, Database& db, const std::string& file) { return import_keys(c, db, file); });
  add_one(*group, "rotate", msg("Let a new key sign from now on"), false, console, status,
          [](Console& c, Database& db, const std::string&) { return rotate(c, db); });
}

}  // namespace vinhdanh::app
