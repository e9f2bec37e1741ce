@echo off
rem Starts Gridlight on Windows: the counterpart of ./gridlight, kept simple. Written for Windows 10 and newer and not
rem yet tried on one: the embedded server of this version is for Linux, so on Windows --db must name a central server.
rem It finds a JDK 25 or newer and Maven, builds when there is no build or when a source is newer than it, then runs.
rem Delete installer\target to force a build. GRIDLIGHT_JAVA_HOME names the JDK to use.
setlocal EnableExtensions EnableDelayedExpansion
chcp 65001 >nul
set "ROOT=%~dp0"
set "APP=%ROOT%installer\target\gridlight"
set "STAMP=%APP%\built-from"
set "JDK="

if defined GRIDLIGHT_JAVA_HOME (
  call :try_jdk "%GRIDLIGHT_JAVA_HOME%"
  if not defined JDK (
    echo GRIDLIGHT_JAVA_HOME names !GRIDLIGHT_JAVA_HOME!, which is no JDK 25 or newer; correct or unset it. 1>&2
    exit /b 1
  )
)
if not defined JDK if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try_jdk "%%~dpJ.."
for /d %%V in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  for /d %%J in ("%%~V\*") do if not defined JDK call :try_jdk "%%~J"
)
if not defined JDK (
  echo No JDK 25 or newer found: install one ^(winget install EclipseAdoptium.Temurin.25.JDK, say^), or point GRIDLIGHT_JAVA_HOME at it. 1>&2
  exit /b 1
)

if /i "%~1"=="test" goto test
call :is_built
if errorlevel 1 call :build
if errorlevel 1 exit /b 1
set "WINDOW="
for %%C in (open demo bench) do if /i "%~1"=="%%C" call :window_options
"%JDK%\bin\java.exe" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED %WINDOW% -Djava.awt.headless=true -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %GRIDLIGHT_JAVA_OPTS% -cp "%APP%\gridlight.jar" org.gridlight.client.cli.Gridlight %*
exit /b %ERRORLEVEL%

:test
call :find_maven
if errorlevel 1 exit /b 1
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call "%MAVEN%" -B verify
set "CODE=%ERRORLEVEL%"
popd
exit /b %CODE%

:window_options
rem JavaFX wants to be found as modules; only commands with a window pay for that.
set "MODULES="
for %%J in ("%APP%\lib\javafx-*.jar") do call set "MODULES=%%MODULES%%;%%J"
set WINDOW=--module-path "%MODULES:~1%" --add-modules javafx.controls --enable-native-access=javafx.graphics
exit /b 0

:try_jdk
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==" %%R in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
  for /f "delims=.-+ " %%N in ("%%~R") do if %%N geq 25 set "JDK=%~1"
)
exit /b 0

:find_maven
set "MAVEN="
for /f "delims=" %%M in ('where mvn.cmd 2^>nul') do if not defined MAVEN set "MAVEN=%%M"
if not defined MAVEN if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "MAVEN=%MAVEN_HOME%\bin\mvn.cmd"
if defined MAVEN exit /b 0
echo No Maven 3.8 or newer found: install it ^(maven.apache.org^) and put its bin folder on PATH, or point MAVEN_HOME at it. 1>&2
exit /b 1

:is_built
if not exist "%STAMP%" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; Set-Location -LiteralPath $env:ROOT; $newer = Get-ChildItem pom.xml, .mvn, *\pom.xml, *\src\main -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built }; if ($newer) { exit 1 }"
exit /b %ERRORLEVEL%

:build
call :find_maven
if errorlevel 1 exit /b 1
echo Building ^(some minutes the first time^) ... 1>&2
set "JAVA_HOME=%JDK%"
if not exist "%ROOT%target" mkdir "%ROOT%target"
pushd "%ROOT%"
call "%MAVEN%" -B package -DskipTests > "%ROOT%target\build.log" 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
  findstr /b /c:"[ERROR]" "%ROOT%target\build.log" 1>&2
  echo The build failed and nothing was started; the whole log is %ROOT%target\build.log 1>&2
  exit /b 1
)
echo built > "%STAMP%"
exit /b 0
