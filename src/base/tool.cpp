#include "base/tool.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"

namespace vinhdanh::base {
namespace {

using Clock = std::chrono::steady_clock;

void limit(int what, std::size_t value) {
  const rlimit both{value, value};
  ::setrlimit(static_cast<__rlimit_resource>(what), &both);
}

// In the child, where only what is safe after fork() in a program of many threads may be called.
[[noreturn]] void become(const char* program, char* const* arguments, char* const* environment,
                         const char* folder, int out, const ToolLimits& limits) {
  ::setpgid(0, 0);
  const int nothing = ::open("/dev/null", O_RDWR);
  if (nothing < 0 || ::dup2(nothing, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(nothing, 2) < 0) ::_exit(126);
  ::close_range(3, ~0U, 0);
  if (::chdir(folder) != 0) ::_exit(126);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_CPU, static_cast<std::size_t>(limits.time.count()) + 1);
  ::execve(program, arguments, environment);
  ::_exit(127);
}

// What the pipe gives until its end; nothing when it is too much or takes too long.
std::optional<std::string> read_all(int pipe, const ToolLimits& limits) {
  std::string answer;
  std::array<char, 65536> buffer{};
  const auto end = Clock::now() + limits.time;
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    pollfd one{pipe, POLLIN, 0};
    if (left <= 0) return {};
    const int ready = ::poll(&one, 1, static_cast<int>(left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return {};
    const auto count = ::read(pipe, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {};
    if (count == 0) return answer;
    if (answer.size() + static_cast<std::size_t>(count) > limits.answer_bytes) return {};
    answer.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

// A program may close its output and go on: it is waited for no longer than the limit.
int status_of(pid_t child, const ToolLimits& limits) {
  const auto end = Clock::now() + limits.time;
  siginfo_t ended{};
  while (::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         ended.si_pid == 0 && Clock::now() < end)
    ::usleep(2000);
  return ended.si_pid == child && ended.si_code == CLD_EXITED ? ended.si_status : -1;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (auto& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

}  // namespace

std::optional<std::filesystem::path> find_tool(std::string_view name) {
  const char* path = std::getenv("PATH");
  for (const auto& folder : split(path == nullptr ? "/usr/bin:/bin" : path, ':')) {
    auto file = std::filesystem::path(folder) / name;
    if (::access(file.c_str(), X_OK) == 0) return file;
  }
  return {};
}

std::optional<std::string> run_tool(const std::filesystem::path& program,
                                    const std::vector<std::string>& arguments,
                                    const std::filesystem::path& folder, const ToolLimits& limits) {
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> surroundings{"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=" + folder.string(),
                                        "TMPDIR=" + folder.string()};
  const auto argv = pointers(words);
  const auto environment = pointers(surroundings);
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return {};
  const auto child = ::fork();
  if (child == 0)
    become(words.front().c_str(), argv.data(), environment.data(), folder.c_str(), pipe[1], limits);
  ::close(pipe[1]);
  auto answer = child < 0 ? std::nullopt : read_all(pipe[0], limits);
  ::close(pipe[0]);
  if (child < 0) return {};
  const bool well = answer && status_of(child, limits) == 0;
  ::kill(child, SIGKILL);
  ::kill(-child, SIGKILL);  // its children too; the child is not reaped yet, so the number is still its own
  ::waitpid(child, nullptr, 0);
  return well ? answer : std::nullopt;
}

}  // namespace vinhdanh::base
