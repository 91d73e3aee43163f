; SPDX-License-Identifier: MIT
;
; The installer that people open. For the person alone (default; needs no rights), or for all users
; of the computer (needs an administrator).
;
;   LeadViewer-<version>-x64.exe [/S] [/ALLUSERS] [/D=folder]
;
; /S asks nothing; /D= comes last and has no quotation marks. Exit codes: 0 done; 1 cancelled by the
; person; 2 not done: the program stays open, another installation is in the way, or the rights or
; the space are missing.
;
; makensis gets VERSION, FILES (the folder to install), LIST and UNLIST (what is in it, as NSIS
; commands), ICON, OUTPUT and, for a signed one, SIGN.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
; Whoever installs for all users is asked for an administrator then.
RequestExecutionLevel user

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh
!include nsDialogs.nsh

!define NAME "Lead Viewer"
!define PROGRAM "lead-viewer.exe"
; Where Windows' list of programs and our own notes are.
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\LeadViewer"
!define NOTES "Software\Lead Viewer"
!define SCHEME "Software\Classes\lead-viewer"
; The program's own: Qt's names for the settings and the cache.
!define SETTINGS "Software\leadviewer"
!define CACHE "$LOCALAPPDATA\leadviewer"

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} installer"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey CompanyName "The Lead Viewer authors"
VIAddVersionKey LegalCopyright "MIT licence"
!ifdef SIGN
    !uninstfinalize '${SIGN} "%1"'
!endif

Var ForAll ; 1: for all users
Var Buttons

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "Open ${NAME}"
Page custom askForWhom takeForWhom
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

; Says why nothing is installed, and ends.
!macro Stop TEXT
    MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
    SetErrorLevel 2
    Quit
!macroend

!macro UseContext
    ${If} $ForAll == 1
        SetShellVarContext all
    ${Else}
        SetShellVarContext current
    ${EndIf}
!macroend

; An open program is asked to close, as by its own button; it is never killed. An open program's file
; cannot be written.
!macro CloseProgram UN
Function ${UN}closeProgram
    StrCpy $1 0
    ${Do}
        ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
            Return
        ${EndIf}
        ClearErrors
        FileOpen $0 "$INSTDIR\${PROGRAM}" a
        ${IfNot} ${Errors}
            FileClose $0
            Return
        ${EndIf}
        ${If} $1 == 0
            nsExec::Exec 'taskkill.exe /IM ${PROGRAM}'
            Pop $0
        ${EndIf}
        IntOp $1 $1 + 1
        ${If} $1 > 40
            MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
                "${NAME} is still open. Close it, then choose Retry." \
                /SD IDCANCEL IDRETRY again
            SetErrorLevel 2
            Quit
            again:
            StrCpy $1 0
        ${EndIf}
        Sleep 250
    ${Loop}
FunctionEnd
!macroend
!insertmacro CloseProgram ""
!insertmacro CloseProgram "un."

Function useDefaultFolder
    ${If} $ForAll == 1
        StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
        StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}
    ; Where it is already, it is upgraded.
    ReadRegStr $0 SHCTX "${UNINSTALL}" InstallLocation
    ${If} $0 != ""
        StrCpy $INSTDIR $0
    ${EndIf}
FunctionEnd

Function checkRights
    ${If} $ForAll == 1
        UserInfo::GetAccountType
        Pop $0
        ${If} $0 != "Admin"
            !insertmacro Stop "Only an administrator can install ${NAME} for all users."
        ${EndIf}
    ${EndIf}
FunctionEnd

Function .onInit
    ${IfNot} ${RunningX64}
        !insertmacro Stop "${NAME} needs a 64-bit Windows 10 or newer."
    ${EndIf}
    SetRegView 64
    ReadRegStr $0 HKLM "${NOTES}" InstalledBy
    ${If} $0 == "msi"
        !insertmacro Stop "${NAME} is already installed for all users of this computer by its administrator. It is in the Start menu."
    ${EndIf}
    StrCpy $ForAll 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/ALLUSERS" $1
    ${IfNot} ${Errors}
        StrCpy $ForAll 1
        Call checkRights
    ${EndIf}
    !insertmacro UseContext
    ${If} $INSTDIR == ""
        Call useDefaultFolder
    ${EndIf}
FunctionEnd

Function askForWhom
    ${If} $ForAll == 1
        Abort ; it was chosen already
    ${EndIf}
    !insertmacro MUI_HEADER_TEXT "Install for whom?" "${NAME} ${VERSION}"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 10u 100% 12u "Only for &me"
    Pop $0
    ${NSD_Check} $0
    ${NSD_SetFocus} $0
    ${NSD_CreateRadioButton} 0 28u 100% 12u "For &all users of this computer (asks for an administrator)"
    Pop $Buttons
    nsDialogs::Show
FunctionEnd

Function takeForWhom
    ${NSD_GetState} $Buttons $0
    ${If} $0 == ${BST_CHECKED}
        UserInfo::GetAccountType
        Pop $0
        ${If} $0 == "Admin"
            StrCpy $ForAll 1
            !insertmacro UseContext
            Call useDefaultFolder
        ${Else}
            ; Starts anew with the rights; Windows asks for them.
            ExecShell "runas" "$EXEPATH" "/ALLUSERS"
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

Section
    Call closeProgram
    ; The version that is there removes itself first, so that no file of it stays. It keeps the
    ; settings. With _?= it works from its own folder, and this waits for it.
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        StrCpy $1 ""
        ${If} $ForAll == 1
            StrCpy $1 "/ALLUSERS"
        ${EndIf}
        ExecWait '"$INSTDIR\uninstall.exe" $1 /S _?=$INSTDIR' $0
        ${If} $0 != 0
            !insertmacro Stop "The installed version of ${NAME} could not be removed."
        ${EndIf}
    ${EndIf}
    ClearErrors
    !include "${LIST}"
    ${If} ${Errors}
        !insertmacro Stop "${NAME} could not be written to $INSTDIR."
    ${EndIf}
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"

    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
    WriteRegStr SHCTX "${NOTES}" InstalledBy "exe"
    WriteRegStr SHCTX "${SCHEME}" "" "URL:${NAME}"
    WriteRegStr SHCTX "${SCHEME}" "URL Protocol" ""
    WriteRegStr SHCTX "${SCHEME}\DefaultIcon" "" "$INSTDIR\${PROGRAM}"
    WriteRegStr SHCTX "${SCHEME}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'

    WriteRegStr SHCTX "${UNINSTALL}" DisplayName "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL}" DisplayVersion "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" DisplayIcon "$INSTDIR\${PROGRAM}"
    WriteRegStr SHCTX "${UNINSTALL}" Publisher "The Lead Viewer authors"
    WriteRegStr SHCTX "${UNINSTALL}" InstallLocation "$INSTDIR"
    ${If} $ForAll == 1
        WriteRegStr SHCTX "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe" /ALLUSERS'
        WriteRegStr SHCTX "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /ALLUSERS /S'
    ${Else}
        WriteRegStr SHCTX "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
        WriteRegStr SHCTX "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
    ${EndIf}
    WriteRegDWORD SHCTX "${UNINSTALL}" NoModify 1
    WriteRegDWORD SHCTX "${UNINSTALL}" NoRepair 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD SHCTX "${UNINSTALL}" EstimatedSize $0
SectionEnd

; /FORGET removes the person's settings and stored tokens, too, when nothing is asked.
Function un.onInit
    SetRegView 64
    StrCpy $ForAll 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/ALLUSERS" $1
    ${IfNot} ${Errors}
        StrCpy $ForAll 1
    ${EndIf}
    !insertmacro UseContext
FunctionEnd

Section Uninstall
    Call un.closeProgram
    StrCpy $2 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/FORGET" $1
    ${IfNot} ${Errors}
        StrCpy $2 1
    ${Else}
        MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
            "Remove your settings and stored tokens, too?" /SD IDNO IDNO keep
        StrCpy $2 1
        keep:
    ${EndIf}
    ${If} $2 == 1
        ExecWait '"$INSTDIR\${PROGRAM}" --forget-tokens' $0
        ${If} $0 != 0
            MessageBox MB_OK|MB_ICONEXCLAMATION "A stored token could not be removed. You find it in Windows' Credential Manager under $\"Lead Viewer$\"." /SD IDOK
        ${EndIf}
        DeleteRegKey HKCU "${SETTINGS}"
        SetShellVarContext current
        RMDir /r "${CACHE}"
        !insertmacro UseContext
    ${EndIf}

    !include "${UNLIST}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL}"
    DeleteRegKey SHCTX "${SCHEME}"
    DeleteRegKey SHCTX "${NOTES}"
SectionEnd
