#include "testing/postgres.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <libpq-fe.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace vinhdanh::testing {
namespace {

namespace fs = std::filesystem;

std::string binaries() {
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql")) {
    if (fs::exists(version.path() / "bin/postgres")) return (version.path() / "bin").string();
  }
  throw std::runtime_error("PostgreSQL is not installed");
}

// The server refuses to be root; Debian's package brings the user postgres. It ends with
// the test program, even when that crashes.
const std::string kSetpriv = "setpriv --reuid=postgres --regid=postgres --clear-groups --pdeathsig=INT ";

std::string as_other_user(const std::string& command) {
  return geteuid() == 0 ? kSetpriv + command : command;
}

void must(const std::string& command) {
  if (std::system((command + " >/dev/null 2>&1").c_str()) != 0)
    throw std::runtime_error("failed: " + command);
}

class Server {
 public:
  Server() {
    const auto folder = folder_.path().string();
    if (geteuid() == 0) must("chown postgres " + folder);
    must(as_other_user(binaries() + "/initdb -D " + folder +
                       "/data -U tester --auth=trust -E UTF8 --no-sync --locale=C.UTF-8"));
    child_ = fork();
    if (child_ == 0) {
      prctl(PR_SET_PDEATHSIG, SIGINT);
      const auto command =
          "exec " + as_other_user(binaries() + "/postgres -D " + folder + "/data -k " + folder +
                                  " -h '' -F -c max_connections=200 -c shared_buffers=32MB >/dev/null 2>&1");
      execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
      _exit(127);
    }
    wait_until_ready();
  }
  ~Server() {
    kill(child_, SIGINT);
    waitpid(child_, nullptr, 0);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::string base() const { return "postgresql://tester@/%s?host=" + folder_.path().string(); }

 private:
  void wait_until_ready() const {
    const auto address = "postgresql://tester@/postgres?host=" + folder_.path().string();
    for (int i = 0; i < 400; ++i) {
      if (PQping(address.c_str()) == PQPING_OK) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error("PostgreSQL did not start");
  }

  TempDir folder_;
  pid_t child_ = 0;
};

// With "%s" where the database's name goes.
std::string pattern() {
  if (const char* shared = std::getenv("VINHDANH_TEST_POSTGRES")) return shared;
  static const Server server;
  return server.base();
}

std::string address_of(const std::string& name) {
  auto address = pattern();
  return address.replace(address.find("%s"), 2, name);
}

void on_server(const std::string& sql) {
  PGconn* db = PQconnectdb(address_of("postgres").c_str());
  PGresult* result = PQexec(db, sql.c_str());
  const bool fine = PQresultStatus(result) == PGRES_COMMAND_OK;
  const std::string text = PQerrorMessage(db);
  PQclear(result);
  PQfinish(db);
  if (!fine) throw std::runtime_error(text);
}

}  // namespace

PostgresDatabase::PostgresDatabase() {
  static std::atomic<int> count{0};
  name_ = "test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
  on_server("CREATE DATABASE " + name_);
  address_ = address_of(name_);
}

PostgresDatabase::~PostgresDatabase() {
  try {
    on_server("DROP DATABASE " + name_ + " WITH (FORCE)");
  } catch (const std::exception&) {
    // The server goes with the test program.
  }
}

}  // namespace vinhdanh::testing
