#include <CLI/CLI.hpp>
#include <csignal>
#include <memory>
#include <ostream>
#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "access/sign_in_routes.h"
#include "app/command_line.h"
#include "app/program.h"

namespace vinhdanh::app {
namespace {

// One line a record, "key=value", on standard error; written by a thread of its own so
// that no request waits for a terminal.
void start_log(const std::string& level) {
  spdlog::init_thread_pool(8192, 1);
  auto log = std::make_shared<spdlog::async_logger>(
      "vinhdanh", std::make_shared<spdlog::sinks::stderr_sink_mt>(), spdlog::thread_pool(),
      spdlog::async_overflow_policy::overrun_oldest);
  log->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z level=%l %v");
  log->set_level(spdlog::level::from_str(level));
  spdlog::set_default_logger(log);
}

// Waits for Ctrl-C or an end from outside; blocked in every thread, so that only this
// one sees it.
sigset_t block_ending() {
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file may not grow any more: said on the page, as a full disk is
  return ending;
}

int serve(Console& console, ProgramSettings settings, const std::string& log_level) {
  const auto ending = block_ending();
  start_log(log_level);
  settings.http.log_requests = spdlog::default_logger()->should_log(spdlog::level::info);
  Program program(std::move(settings));
  console.out << console.say(base::msg("Vinh Danh is ready at {0} (Ctrl-C ends it).", program.address()))
              << "\n";
  if (program.has_sample()) {
    console.out << console.say(base::msg("Sample accounts: quantri, vanphong, giamdoc, daumoi, daumoi.vp, "
                                         "truongdv, truongdv.vp, xem; password of each: {0}",
                                         access::kSamplePassword))
                << "\n";
  }
  if (!program.first_password().empty()) {
    console.out << console.say(base::msg("The first account is quantri with the password {0}. Change it "
                                         "after signing in; it is shown only now.",
                                         program.first_password()))
                << "\n";
  }
  console.out << std::flush;
  int signal = 0;
  sigwait(&ending, &signal);
  console.err << console.say(base::msg("Finishing what is running …")) << "\n";
  program.stop();
  spdlog::shutdown();
  return kDone;
}

}  // namespace

void add_serve(CLI::App& app, Console& console, int& status) {
  auto* command = app.add_subcommand("serve", console.say(base::msg("Start the server for the pages")));
  auto settings = std::make_shared<ProgramSettings>();
  auto level = std::make_shared<std::string>("info");
  command->add_option("--port", settings->http.port,
                      console.say(base::msg("Port; 0 takes a free one (8080)")));
  command->add_option("--address", settings->http.address,
                      console.say(base::msg("Address to listen on (127.0.0.1)")));
  command->add_option("--data", settings->data, console.say(base::msg("Folder of the data (data)")));
  command->add_option("--database", settings->database,
                      console.say(base::msg("postgresql://… in place of a file in the data folder")));
  command
      ->add_option("--time-stamp-authority", settings->stamp_authority,
                   console.say(base::msg("Address that gives the agency's seal a time-stamp (RFC 3161)")))
      ->check(CLI::Validator(
          [&console](const std::string& given) {
            if (given.starts_with("http://") || given.starts_with("https://")) return std::string();
            return console.say(base::msg("An address begins with http:// or https://."));
          },
          "URL"));
  command->add_option("--public-url", settings->public_url,
                      console.say(base::msg("Address that people use, behind a proxy with TLS: https://…")));
  command->add_flag("--behind-proxy", settings->http.behind_proxy,
                    console.say(base::msg("Believe X-Forwarded-For")));
  command->add_flag("--sample", settings->sample,
                    console.say(base::msg("Put the sample campaign into fresh data")));
  command->add_option("--registry", settings->registry,
                      console.say(base::msg("Put this workbook into fresh data, in place of the sample's")));
  command->add_option(
      "--plan", settings->plan,
      console.say(base::msg("Put this plan folder into fresh data, in place of the sample campaign")));
  command->add_option(
      "--today", settings->today,
      console.say(base::msg("Let the clock start on this day (2025-08-14), to try things out")));
  command->add_option(
      "--clamd", settings->clamd,
      console.say(base::msg("Socket of ClamAV’s service, which then scans every upload; “none” "
                            "scans nothing (/run/clamav/clamd.ctl where it is)")));
  command->add_option("--workers", settings->http.workers,
                      console.say(base::msg("Threads that make pages (twice the cores)")));
  command
      ->add_option("--log-level", *level,
                   console.say(base::msg("info shows each request; warn only what went wrong")))
      ->check(CLI::IsMember({"debug", "info", "warn", "error"}));
  command->callback([&console, &status, settings, level] { status = serve(console, *settings, *level); });
}

}  // namespace vinhdanh::app
