//! What a client is told when it gets no answer: a status and a line of plain text.

use crate::error::Error;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Why a request is not answered.
#[derive(Debug)]
pub(super) struct Failure {
    status: StatusCode,
    message: String,
}

impl Failure {
    /// 400: the request is not what the protocol asks for.
    pub fn bad_request(message: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, message: message.into() }
    }

    /// 404: there is no such thing.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self { status: StatusCode::NOT_FOUND, message: message.into() }
    }

    /// 406: none of the forms that there are is accepted.
    pub fn not_acceptable(offered: &[&str]) -> Self {
        Self { status: StatusCode::NOT_ACCEPTABLE, message: format!("available are: {}", offered.join(", ")) }
    }

    /// 415: the body is of a type that the protocol does not know.
    pub fn unsupported_media_type() -> Self {
        let message = "expected application/sparql-query or application/x-www-form-urlencoded".to_owned();
        Self { status: StatusCode::UNSUPPORTED_MEDIA_TYPE, message }
    }

    /// 503: too many queries run already.
    pub fn busy() -> Self {
        Self { status: StatusCode::SERVICE_UNAVAILABLE, message: "too many queries at a time: ask again".to_owned() }
    }
}

/// A query that is no query is the client's fault (400); one that costs too much is refused (SPARQL 1.1 Protocol,
/// section 2.1.6: "QueryRequestRefused" is a status of 500); all else is ours.
impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let status = match error {
            Error::QuerySyntax(_) | Error::Invalid(_) => StatusCode::BAD_REQUEST,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Self { status, message: error.to_string() }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = (self.status, format!("{}\n", self.message)).into_response();
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}
