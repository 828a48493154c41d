"""Why a delivery does not go on, in both languages: what happened, where, and what to do."""

from __future__ import annotations

from facilitator.archive.far_side import Lost, Stopped


def unreachable(where: str, why: str) -> Lost:
    """Nobody answers, or the connection was cut."""
    return Lost(
        f"{where} cannot be reached just now ({why}). It goes on from where it was by itself.",
        f"지금 {where}에 연결할 수 없습니다({why}). 연결되면 멈춘 곳부터 저절로 이어 보냅니다.",
    )


def troubled(where: str, answer: str) -> Lost:
    """The server answers with an error of its own, which may pass."""
    return Lost(
        f"{where} has trouble of its own ({answer}). It is tried again by itself; if this lasts, ask the archive whether the disk and the "
        "rights of its server are in order.",
        f"{where}의 서버에 문제가 있습니다({answer}). 저절로 다시 시도합니다. 계속되면 기록원에 서버의 디스크와 쓰기 권한을 확인해 달라고 "
        "요청하십시오.",
    )


def no_folder_here(folder: str) -> Lost:
    """A folder of this machine is not there: a stick that is not plugged in."""
    return Lost(
        f"The folder {folder} is not there. Plug the stick in; it goes on by itself.",
        f"{folder} 폴더가 없습니다. 저장 장치를 꽂으면 저절로 이어 보냅니다.",
    )


def no_folder_there(where: str, folder: str) -> Stopped:
    """The folder is missing on the server."""
    return Stopped(
        f"{where} has no folder {folder}. Ask the archive for the right folder, correct the address and try again.",
        f"{where}에 {folder} 폴더가 없습니다. 기록원에 폴더를 확인하고 주소를 고친 다음 다시 시도하십시오.",
    )


def wrong_password(where: str, user: str) -> Stopped:
    """The far side does not let this user in."""
    who = f" {user}" if user else ""
    return Stopped(
        f"{where} does not let the user{who} in: the password or key is not the right one. Correct it and try again.",
        f"{where}에 사용자{who}(으)로 들어갈 수 없습니다. 비밀번호나 키가 맞지 않습니다. 고친 다음 다시 시도하십시오.",
    )


def not_permitted(where: str) -> Stopped:
    """The user may not write there."""
    return Stopped(
        f"{where} does not allow writing into this folder. Ask the archive for the right to do so, then try again.",
        f"{where}의 이 폴더에 쓸 권한이 없습니다. 기록원에 쓰기 권한을 요청한 다음 다시 시도하십시오.",
    )


def full(where: str) -> Stopped:
    """There is no room left."""
    return Stopped(
        f"The disk of {where} is full. What has arrived stays there; once there is room, try again and it goes on.",
        f"{where}의 디스크가 가득 찼습니다. 이미 간 부분은 남아 있습니다. 공간이 생기면 다시 시도하십시오. 이어서 보냅니다.",
    )


def too_large(where: str) -> Stopped:
    """The server takes no requests of this size."""
    return Stopped(
        f"{where} does not take files of this size. Ask the archive to raise the limit, then try again.",
        f"{where}에서 이 크기의 파일을 받지 않습니다. 기록원에 한도를 늘려 달라고 요청한 다음 다시 시도하십시오.",
    )


def key_changed(where: str, seen: str) -> Stopped:
    """The host key is another one than was confirmed."""
    return Stopped(
        f"{where} proves itself with another key than before ({seen}). Nothing was sent. Ask the archive whether its key has "
        "changed; if so, confirm the new one, else somebody may be in between.",
        f"{where}의 서버 키가 전과 다릅니다({seen}). 아무것도 보내지 않았습니다. 기록원에 키가 바뀌었는지 물어보십시오. 바뀌었다면 새 키를 "
        "확인하고, 아니라면 누군가 중간에 끼어든 것일 수 있습니다.",
    )


def key_unknown(where: str, seen: str) -> Stopped:
    """The host key was never confirmed."""
    return Stopped(
        f"The key of {where} has not been confirmed yet ({seen}). Compare it with what the archive says and confirm it: with Test "
        "in the window, or in the file of --known-hosts.",
        f"{where}의 서버 키를 아직 확인하지 않았습니다({seen}). 기록원이 알려 준 키와 비교해 확인하십시오. 창에서는 '시험'으로, 명령에서는 "
        "--known-hosts 파일로 합니다.",
    )


def certificate_refused(where: str, why: str) -> Stopped:
    """The certificate of an HTTPS server is not to be trusted."""
    return Stopped(
        f"The certificate of {where} is not trusted ({why}). Nothing was sent. Ask the archive; where the certificate is its own, "
        "confirm it with Test in the window, or give it with --certificate.",
        f"{where}의 인증서를 믿을 수 없습니다({why}). 아무것도 보내지 않았습니다. 기록원에 확인하십시오. 기록원이 직접 만든 인증서라면 창의 "
        "'시험'에서 확인하거나 --certificate로 지정하십시오.",
    )


def occupied(where: str, name: str) -> Stopped:
    """There is something else under the name."""
    return Stopped(
        f"{where} has another file named {name}. It was left as it is, and nothing was sent. Ask the archive about it, or deliver "
        "into another folder.",
        f"{where}에 내용이 다른 {name} 파일이 이미 있습니다. 그 파일은 그대로 두고 아무것도 보내지 않았습니다. 기록원에 문의하거나 다른 "
        "폴더로 보내십시오.",
    )


def not_what_was_sent(where: str, there: int | None, size: int) -> Stopped:
    """The far side says that it has everything, and has not."""
    if there == size:
        en, ko = "with other content", "내용이 다릅니다"
    else:
        en, ko = f"{there or 0:,} of {size:,} bytes", f"{size:,}바이트 가운데 {there or 0:,}바이트뿐입니다"
    return Stopped(
        f"{where} said that it had taken everything, but what comes back is not what was sent: {en}. It was sent twice and does "
        "not count as delivered. Ask the archive to look at its server.",
        f"{where}에서 다 받았다고 했지만 다시 읽어 보니 보낸 것과 다릅니다: {ko}. 두 번 보냈으며, 보낸 것으로 치지 않습니다. 기록원에 서버를 "
        "확인해 달라고 요청하십시오.",
    )


def package_gone(name: str) -> Stopped:
    """The file that waits is missing or is no longer what was packaged."""
    return Stopped(
        f"{name} is no longer beside the record as it was packaged. Take it out of the queue and package once more.",
        f"기록 옆에 있던 {name}이(가) 없거나 만들 때와 다릅니다. 목록에서 빼고 다시 묶어 주십시오.",
    )


def refused(where: str, why: str) -> Stopped:
    """Anything else that the far side says."""
    return Stopped(
        f"{where} refuses it: {why}. Ask the archive about it, then try again.",
        f"{where}에서 거절했습니다: {why}. 기록원에 문의한 다음 다시 시도하십시오.",
    )


def unknown_here(label: str, address: str) -> Stopped:
    """The destination is no longer among those of this laptop."""
    return Stopped(
        f"This laptop does not know {label} ({address}) as a destination any more. Add it again, then try again.",
        f"이 노트북에는 {label}({address})이(가) 보낼 곳으로 등록되어 있지 않습니다. 다시 추가한 다음 다시 시도하십시오.",
    )


def stumbled(error: str) -> Stopped:
    """A fault of the program itself."""
    return Stopped(
        f"The program stumbled ({error}). The package is safe. Try again; if it happens again, please report it.",
        f"프로그램에 문제가 생겼습니다({error}). 묶음은 안전합니다. 다시 시도하고, 되풀이되면 알려 주십시오.",
    )
